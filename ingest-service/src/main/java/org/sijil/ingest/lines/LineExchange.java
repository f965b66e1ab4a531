package org.sijil.ingest.lines;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest.ReadCallback;
import org.jspecify.annotations.Nullable;
import org.sijil.ingest.intake.Reply;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemType;

/**
 * One request of NDJSON and its response, while both are under way. Lines are taken only as far as their outcomes find
 * room, and the request is held back beyond that; outcomes go out one write at a time, each with all that is ready. So
 * what it holds is bounded, however fast the one side sends and however slowly the other reads.
 *
 * <p>Everything happens on the connection's event loop, {@code own}.
 */
final class LineExchange implements ReadCallback {
    /** Places that one stream holds in the recorder's queue (log.md, Append). */
    private static final int UNDER_WAY = 256;

    /** A client may send so many lines before it reads the first outcome (api.md). */
    private static final int UNWRITTEN = 1000;

    private static final Reply TOO_LONG = new Reply.Declined(
            Problem.of(ProblemType.TOO_LARGE, "At most " + Line.LIMIT_BYTES + " bytes a line; this one was skipped"));

    private final ResteasyReactiveRequestContext context;
    private final Function<byte[], Uni<Reply>> replies;
    private final ObjectWriter json;
    private final Duration patience;
    private final Executor own;

    private final LineSplitter lines = new LineSplitter();
    private final Deque<Slot> slots = new ArrayDeque<>();
    private int underWay;
    private boolean inputEnded;
    private boolean advancing;
    private boolean writing;
    private boolean over;

    /** The place of a line's outcome among the others'. */
    private static final class Slot {
        private final long line;
        private @Nullable Reply reply;

        Slot(long line) {
            this.line = line;
        }
    }

    /** @param patience with a client that reads nothing of what is written */
    LineExchange(
            ResteasyReactiveRequestContext context,
            Function<byte[], Uni<Reply>> replies,
            ObjectWriter json,
            Duration patience,
            Executor own) {
        this.context = context;
        this.replies = replies;
        this.json = json;
        this.patience = patience;
        this.own = own;
    }

    void begin() {
        context.serverResponse().addCloseHandler(this::abandon).setChunked(true);
        if (context.serverRequest().isRequestEnded()) {
            done();
        } else {
            context.serverRequest().setReadListener(this);
            context.serverRequest().resumeRequestInput();
        }
    }

    @Override
    public void data(ByteBuffer chunk) {
        lines.offer(chunk);
        advance();
    }

    @Override
    public void done() {
        lines.end();
        inputEnded = true;
        advance();
    }

    /** Replies come in bursts; one step, one write serves all of a burst. */
    private void advanceSoon() {
        if (!advancing) {
            advancing = true;
            own.execute(this::advance);
        }
    }

    private void advance() {
        advancing = false;
        if (over) {
            return;
        }
        boolean room = takeLines();
        if (!inputEnded) {

            if (room) {
                context.serverRequest().resumeRequestInput();
            } else {
                context.serverRequest().pauseRequestInput();
            }
        }
        if (!writing) {
            write();
        }
    }

    /** Whether there is room for more. */
    private boolean takeLines() {
        while (underWay < UNDER_WAY && slots.size() < UNWRITTEN) {
            var line = lines.next();
            if (line == null) {
                return true;
            }
            start(line);
        }
        return false;
    }

    private void start(Line line) {
        var slot = new Slot(line.number());
        slots.add(slot);
        if (line.content() == null) {
            slot.reply = TOO_LONG;
            return;
        }
        underWay++;
        replies.apply(line.content()).emitOn(own).subscribe().with(reply -> {
            slot.reply = reply;
            underWay--;
            advanceSoon();
        });
    }

    private void write() {
        var outcomes = new ByteArrayOutputStream();
        while (!slots.isEmpty()) {
            var reply = slots.element().reply;
            if (reply == null) {
                break;
            }
            append(outcomes, LineOutcome.of(slots.remove().line, reply));
        }
        if (outcomes.size() > 0) {
            writing = true;
            // A write is over when the connection has taken it: not before the client reads, once its buffers are full.
            var unread = context.registerTimer(patience.toMillis(), this::abandon);
            context.serverResponse().write(outcomes.toByteArray(), failure -> {
                unread.run();
                writing = false;
                advance();
            });
        } else if (inputEnded && slots.isEmpty()) {
            over = true;
            context.serverResponse().end();
            context.close();
        }
    }

    private void append(ByteArrayOutputStream outcomes, LineOutcome outcome) {
        try {
            json.writeValue(outcomes, outcome);
            outcomes.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("nothing of this is written to a device", e);
        }
    }

    /** The client is gone, or is sent away. What it sent and we took is recorded all the same. */
    private void abandon() {
        if (!over) {
            over = true;
            slots.clear();
            var http = context.serverRequest().unwrap(HttpServerRequest.class);
            // Not its close, which first waits until what was written is read.
            ((ConnectionBase) http.connection()).fail(new IOException("nobody reads the outcomes"));
            context.close();
        }
    }
}
