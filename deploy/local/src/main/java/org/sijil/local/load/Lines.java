package org.sijil.local.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a file in batches, in memory that does not grow with the file. Blank lines only count. */
final class Lines {
    /** As many as the service takes without having its answers read meanwhile. */
    private static final int BATCH_LINES = 1_000;

    private static final int BATCH_BYTES = 1 << 20;

    /** One more than the service takes: cut here, a longer line is still refused as too long. */
    private static final int LINE_BYTES = (64 << 10) + 1;

    private final InputStream input;
    private int number;
    private long bytesRead;

    Lines(InputStream input) {
        this.input = new BufferedInputStream(input, 1 << 16);
    }

    long bytesRead() {
        return bytesRead;
    }

    /** The next lines of the file; none at its end. */
    List<Line> nextBatch() throws IOException {
        var batch = new ArrayList<Line>();
        var size = 0;
        while (batch.size() < BATCH_LINES && size < BATCH_BYTES) {
            var line = new ByteArrayOutputStream();
            var isLast = !read(line);
            number++;
            if (!line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
                batch.add(new Line(number, line.toByteArray()));
                size += line.size();
            }
            if (isLast) {
                break;
            }
        }
        return batch;
    }

    /** False when the file ends with this line. */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        for (int next; (next = input.read()) >= 0; ) {
            bytesRead++;
            if (next == '\n') {
                return true;
            }
            if (line.size() < LINE_BYTES) {
                line.write(next);
            }
        }
        return false;
    }
}
