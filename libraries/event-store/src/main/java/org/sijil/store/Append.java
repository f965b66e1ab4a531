package org.sijil.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command: one entry to be appended, if the log is still what it was decided on.
 *
 * <p>The limits keep every header under 16 KiB and free of escapes. Since no command within them can fail the server
 * call, none can fail the others of its batch.
 *
 * @param stream     printable ASCII without {@code "} and {@code \}, as are type and recordedBy
 * @param recordedBy given where the log is stamped, else null
 * @param reliances  the other streams that were read in deciding it
 */
public record Append(
        String stream,
        Expected expected,
        String type,
        List<Part> parts,
        @Nullable String recordedBy,
        @Nullable CommandKey key,
        List<Reliance> reliances) {
    static final int MAX_STREAM = 200;
    private static final int MAX_TYPE = 100;
    private static final int MAX_RECORDED_BY = 100;
    private static final int MAX_PARTS = 100;
    /** A claim names up to 500 areas, each with its chain of parents. */
    private static final int MAX_RELIANCES = 4096;

    public Append {
        requirePrintable("stream", stream, MAX_STREAM);
        requirePrintable("type", type, MAX_TYPE);
        if (recordedBy != null) {
            requirePrintable("recordedBy", recordedBy, MAX_RECORDED_BY);
        }
        parts = List.copyOf(parts);
        reliances = List.copyOf(reliances);
        if (parts.size() > MAX_PARTS || reliances.size() > MAX_RELIANCES) {
            throw new IllegalArgumentException("at most %d parts and %d reliances".formatted(MAX_PARTS, MAX_RELIANCES));
        }
    }

    /** Bytes of content: what a queue or a call is filled by. */
    int size() {
        return parts.stream().mapToInt(part -> part.content().size()).sum();
    }

    static void requirePrintable(String what, String value, int limit) {
        if (value.isEmpty() || value.length() > limit || !value.chars().allMatch(Append::standsUnescaped)) {
            throw new IllegalArgumentException(
                    "%s must be 1 to %d printable ASCII characters without \" and \\".formatted(what, limit));
        }
    }

    private static boolean standsUnescaped(int character) {
        return character >= ' ' && character <= '~' && character != '"' && character != '\\';
    }
}
