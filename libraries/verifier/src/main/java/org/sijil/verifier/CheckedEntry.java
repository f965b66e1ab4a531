package org.sijil.verifier;

import org.jspecify.annotations.Nullable;

/**
 * An entry whose header hashes to its leaf and whose parts are what the header commits to.
 *
 * @param words null where there are none, or they are redacted or withheld
 */
public record CheckedEntry(
        long position,
        String stream,
        String type,
        String facts,
        @Nullable String words) implements Checked {}
