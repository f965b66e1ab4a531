package org.sijil.store;

/**
 * Another stream that was read in deciding a command, and the version it was read at.
 *
 * @param version −1: it did not exist
 */
public record Reliance(String stream, long version) {
    public Reliance {
        Append.requirePrintable("stream", stream, Append.MAX_STREAM);
        if (version < -1) {
            throw new IllegalArgumentException("versions begin at 0, −1 is none: " + version);
        }
    }
}
