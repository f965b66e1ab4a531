package org.sijil.ingest.lines;

import org.jspecify.annotations.Nullable;

/** One line of a body, without its end; its content is dropped where it was too long. */
final class Line {
    static final int LIMIT_BYTES = 64 << 10;

    private final long number;
    private final byte @Nullable [] content;

    private Line(long number, byte @Nullable [] content) {
        this.number = number;
        this.content = content;
    }

    static Line of(long number, byte[] content) {
        return new Line(number, content);
    }

    static Line tooLong(long number) {
        return new Line(number, null);
    }

    /** Counted from 1, blank lines too. */
    long number() {
        return number;
    }

    /** Null where it was too long. */
    byte @Nullable [] content() {
        return content;
    }
}
