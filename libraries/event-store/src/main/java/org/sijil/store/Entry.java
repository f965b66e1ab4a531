package org.sijil.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log, final but for the removal of parts.
 *
 * @param position   0-based, dense over the log
 * @param version    0-based, dense over the stream
 * @param previous   position of the stream's previous entry; −1: this is its first
 * @param recordedAt to the microsecond, never before that of the previous entry; null where the log is not stamped
 * @param recordedBy null where the log is not stamped
 * @param leafHash   {@code SHA-256(0x00 ‖ header)}
 * @param header     the exact text that was hashed
 */
public record Entry(
        long position,
        String stream,
        long version,
        long previous,
        String type,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        Hash leafHash,
        String header,
        List<StoredPart> parts) {
    public Entry {
        parts = List.copyOf(parts);
    }

    /** With its parts as they are now. */
    public Entry with(List<StoredPart> parts) {
        return new Entry(position, stream, version, previous, type, recordedAt, recordedBy, leafHash, header, parts);
    }
}
