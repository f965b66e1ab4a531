package org.sijil.ingest.lines;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts chunks of bytes into lines, each when it is asked for. Blank lines are counted and left out. Of a line that is too
 * long nothing is kept.
 */
final class LineSplitter {
    private final Queue<ByteBuffer> chunks = new ArrayDeque<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean ended;
    private long number;

    void offer(ByteBuffer chunk) {
        chunks.add(chunk);
    }

    /** What has begun without a line end is a line too. */
    void end() {
        ended = true;
    }

    /** The next line, or null until more is offered. */
    @Nullable
    Line next() {
        while (!chunks.isEmpty()) {
            if (readToLineEnd(chunks.element())) {
                var line = cut();
                if (line != null) {
                    return line;
                }
            } else {
                chunks.remove();
            }
        }
        return ended && (begun.size() > 0 || tooLong) ? cut() : null;
    }

    /** Whether the chunk had the rest of the line. */
    private boolean readToLineEnd(ByteBuffer chunk) {
        int start = chunk.position();
        while (chunk.hasRemaining()) {
            if (chunk.get() == '\n') {
                keep(chunk, start, chunk.position() - 1);
                return true;
            }
        }
        keep(chunk, start, chunk.position());
        return false;
    }

    private void keep(ByteBuffer chunk, int start, int end) {
        tooLong |= begun.size() + (end - start) > Line.LIMIT_BYTES;
        if (tooLong) {
            begun.reset();
        } else {
            begun.write(chunk.array(), chunk.arrayOffset() + start, end - start);
        }
    }

    private @Nullable Line cut() {
        number++;
        var content = begun.toByteArray();
        begun.reset();
        if (tooLong) {
            tooLong = false;
            return Line.tooLong(number);
        }
        return isBlank(content) ? null : Line.of(number, content);
    }

    private static boolean isBlank(byte[] content) {
        for (byte b : content) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
