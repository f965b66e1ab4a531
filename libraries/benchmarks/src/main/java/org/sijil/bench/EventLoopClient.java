package org.sijil.bench;

import io.vertx.core.AbstractVerticle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** A client on an event loop; each new one is given the next. */
final class EventLoopClient extends AbstractVerticle {
    private final Supplier<? extends CompletionStage<?>> send;
    private final Duration length;
    private long until;
    private final Histogram inTurn = new Histogram(3);
    private final CompletableFuture<Histogram> latencies = new CompletableFuture<>();

    EventLoopClient(Supplier<? extends CompletionStage<?>> send, Duration length) {
        this.send = send;
        this.length = length;
    }

    CompletableFuture<Histogram> latencies() {
        return latencies;
    }

    @Override
    public void start() {
        until = System.nanoTime() + length.toNanos();
        sendAgain();
    }

    private void sendAgain() {
        long sent = System.nanoTime();
        if (sent >= until) {
            vertx.undeploy(deploymentID());
            latencies.complete(inTurn);
            return;
        }
        try {
            send.get().whenComplete((_, fault) -> answered(sent, fault));
        } catch (RuntimeException fault) {
            latencies.completeExceptionally(fault);
        }
    }

    /** The next in a turn of its own: an answer that was there at once would call this from within itself. */
    private void answered(long sent, @Nullable Throwable fault) {
        if (fault == null) {
            inTurn.recordValue(System.nanoTime() - sent);
            context.runOnContext(_ -> sendAgain());
        } else {
            latencies.completeExceptionally(fault);
        }
    }
}
