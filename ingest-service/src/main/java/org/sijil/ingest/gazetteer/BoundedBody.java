package org.sijil.ingest.gazetteer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;

/** A body that is read while it arrives; larger or slower than it may be, it is refused with a problem. */
final class BoundedBody extends FilterInputStream {
    private final long limit;
    private final Duration patience;
    private final long begun = System.nanoTime();
    private long read;

    /** @param limit in bytes */
    BoundedBody(InputStream body, long limit, Duration patience) {
        super(body);
        this.limit = limit;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new ProblemException(Problem.of(ProblemType.TOO_LARGE, "At most " + limit + " bytes"));
        }
        if (System.nanoTime() - begun > patience.toNanos()) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOO_SLOW, "A file has " + patience.toSeconds() + " seconds to arrive"));
        }
    }

    /** Left to the request: the reader of a malformed file closes it, and what is left has to be drained yet. */
    @Override
    public void close() {}

    /** Throws away what is left: a client that sends before it listens would not see what is wrong. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }
}
