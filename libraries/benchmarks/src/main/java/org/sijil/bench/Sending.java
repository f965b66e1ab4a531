package org.sijil.bench;

import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * What each client of an entrant does, called as its users call it: a driver that blocks from a thread a client, one that
 * answers later from event loops, which many clients share.
 */
@FunctionalInterface
public interface Sending {
    /**
     * Begins a client, in a closed loop: it waits for its answer before it sends again, so a stall is one long latency,
     * not the many that clients who kept to a schedule would have seen.
     *
     * @param length of time, from its first sending on, after which it sends no more
     * @return when all is answered, its latencies in nanoseconds
     */
    CompletableFuture<Histogram> client(Duration length);

    /** Sends once, and returns when it is durable. */
    @FunctionalInterface
    interface Blocking {
        void send() throws Exception;
    }

    static Sending fromThreads(Blocking blocking) {
        return length -> {
            var latencies = new CompletableFuture<Histogram>();
            Thread.ofPlatform().start(() -> {
                try {
                    latencies.complete(sendInTurn(blocking, length));
                } catch (Throwable fault) {
                    latencies.completeExceptionally(fault);
                }
            });
            return latencies;
        };
    }

    private static Histogram sendInTurn(Blocking blocking, Duration length) throws Exception {
        var latencies = new Histogram(3);
        long until = System.nanoTime() + length.toNanos();
        for (long sent = System.nanoTime(); sent < until; sent = System.nanoTime()) {
            blocking.send();
            latencies.recordValue(System.nanoTime() - sent);
        }
        return latencies;
    }

    /** @param send sends once; over when that is durable */
    static Sending fromEventLoops(Vertx vertx, Supplier<? extends CompletionStage<?>> send) {
        return length -> {
            var client = new EventLoopClient(send, length);
            vertx.getDelegate().deployVerticle(client).onFailure(client.latencies()::completeExceptionally);
            return client.latencies();
        };
    }
}
