package org.sijil.store;

/**
 * The removal of a part, its bytes and its salt, from an entry whose header goes on committing to it.
 *
 * @param position of the entry
 * @param index    of the part
 * @param because  what tells of it for ever, in the stream of that entry
 */
public record Redaction(long position, int index, Append because) {}
