package org.sijil.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Throws away what is left of a body when the answer is given before its end (401, 404, 413): a client that sends
 * before it listens would otherwise hang. Beyond 8 MiB or ten seconds the connection is cut.
 */
@ApplicationScoped
class UnreadBodies {
    static final int DRAINED_BYTES = 8 << 20;
    private static final long DRAINED_MILLIS = 10_000;

    /** Before every other filter: those may answer. */
    private static final int FIRST = 10_000;

    private final Vertx vertx;

    UnreadBodies(Vertx vertx) {
        this.vertx = vertx;
    }

    void install(@Observes Filters filters) {
        filters.register(
                rc -> {
                    rc.addEndHandler(_ -> drain(rc.request()));
                    rc.next();
                },
                FIRST);
    }

    private void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            // Whether the client still sends it is its choice: the next bytes could be body or request.
            request.connection().close();
            return;
        }
        var seen = new AtomicLong();
        long tooLong = vertx.setTimer(DRAINED_MILLIS, _ -> request.connection().close());
        request.endHandler(_ -> vertx.cancelTimer(tooLong));
        request.handler(bytes -> {
            if (seen.addAndGet(bytes.length()) > DRAINED_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
