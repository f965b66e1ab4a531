package org.sijil.query.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * One response to one who listens. It holds a place among the changes and one write under way, nothing else: who reads
 * slowly is behind, and who reads nothing for a while is sent away, to come back where he was.
 *
 * <p>Everything but {@link #wake} and {@link #close} happens on the request's own context.
 */
final class ChangeStream {
    private static final Logger LOG = Logger.getLogger(ChangeStream.class);

    /** Milliseconds until a client comes back: at once for a person, and no storm after a restart. */
    private static final Buffer BEGIN = Buffer.buffer("retry: 2000\n\n");

    private static final Buffer HEARTBEAT = Buffer.buffer(": heartbeat\n\n");

    private final ResteasyReactiveRequestContext request;
    private final Context own;
    private final Feed feed;
    private final ChangeFilter filter;
    private final Lineage lineage;
    private final Limits limits;
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Place place;
    /** Until the first write is over nothing else is to be written. */
    private boolean busy = true;

    private boolean beat;
    private boolean over;
    private Runnable stopBeating = () -> {};

    /**
     * @param heartbeat how often something is written
     * @param patience with a client that reads nothing of what is written
     */
    record Limits(Duration heartbeat, Duration patience) {}

    ChangeStream(
            ResteasyReactiveRequestContext request,
            Context own,
            Feed feed,
            ChangeFilter filter,
            Lineage lineage,
            Limits limits,
            Place place) {
        this.request = request;
        this.own = own;
        this.feed = feed;
        this.filter = filter;
        this.lineage = lineage;
        this.limits = limits;
        this.place = place;
    }

    void begin() {
        request.suspend();
        request.serverResponse().addCloseHandler(this::end).setChunked(true);
        write(BEGIN);
        beatLater();
    }

    private void beatLater() {
        stopBeating = request.registerTimer(limits.heartbeat().toMillis(), () -> {
            beat = true;
            beatLater();
            advance();
        });
    }

    /** There may be more. */
    void wake() {
        own.runOnContext(_ -> advance());
    }

    void close() {
        own.runOnContext(_ -> end());
    }

    private void advance() {
        if (busy || over) {
            return;
        }
        busy = true;
        var here = feed.after(place);
        var due = here == null ? feed.read(place) : Uni.createFrom().item(here);
        due.chain(changes -> matching(changes).invoke(matching -> tell(changes, matching)))
                .subscribe()
                .with(_ -> {}, this::fail);
    }

    private Uni<List<Change>> matching(List<Change> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> lineage.at(change.areasKnown())
                        .map(ancestors -> filter.takes(change, ancestors) ? List.of(change) : List.<Change>of()))
                .onItem()
                .<Change>disjoint()
                // What time changed before is in what the client has read since.
                .filter(change -> !change.place().isOfTime() || !change.at().isBefore(begun))
                .collect()
                .asList();
    }

    private void tell(List<Change> read, List<Change> matching) {
        var text = Buffer.buffer();
        if (beat) {
            beat = false;
            text.appendBuffer(HEARTBEAT);
        }
        matching.forEach(change -> text.appendBuffer(change.event()));
        if (!read.isEmpty()) {
            place = read.getLast().place();
        }
        if (text.length() > 0) {
            write(text);
        } else {
            busy = false;
            if (!read.isEmpty()) {
                wake();
            }
        }
    }

    private void write(Buffer text) {
        // A write is over when the connection has taken it: not before the client reads, once its buffers are full.
        var unread = request.registerTimer(limits.patience().toMillis(), this::end);
        request.serverResponse().write(text.getBytes(), failure -> {
            unread.run();
            if (failure == null) {
                busy = false;
                advance();
            } else {
                end();
            }
        });
    }

    private void fail(Throwable trouble) {
        LOG.warnf("A stream of changes ends, to be resumed: %s", trouble);
        end();
    }

    private static void cut(HttpServerRequest http) {
        if (http.version() == HttpVersion.HTTP_2) {
            // Others may share the connection.
            http.response().reset();
        } else {
            // Not its close, which first waits until what was written is read.
            ((ConnectionBase) http.connection()).fail(new IOException("nobody listens"));
        }
    }

    /** The client is gone, or is sent away. */
    private void end() {
        if (!over) {
            over = true;
            stopBeating.run();
            feed.remove(this);
            cut(request.serverRequest().unwrap(HttpServerRequest.class));
            request.close();
        }
    }
}
