package org.sijil.bench;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Sends on a schedule, whatever becomes of those before: open loop. A latency counts from the moment at which its sending
 * was due, so that a stall shows in every one that it keeps waiting.
 */
public final class OpenLoop {
    private final LongFunction<? extends Future<?>> sending;
    private final long nanosBetween;
    private final Histogram latencies = new SynchronizedHistogram(3);
    private final List<Future<?>> sent = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final long start = System.nanoTime();

    /** @param sending given a number, from 0 on; done when it is answered as it should be */
    public OpenLoop(double perSecond, LongFunction<? extends Future<?>> sending) {
        this.sending = sending;
        nanosBetween = Math.round(1e9 / perSecond);
        // One that is late is followed by the others at once: none is left out.
        var _ = timer.scheduleAtFixedRate(this::send, 0, nanosBetween, TimeUnit.NANOSECONDS);
    }

    private void send() {
        int number = sent.size();
        long due = start + number * nanosBetween;
        sent.add(sending.apply(number).onSuccess(_ -> latencies.recordValue(System.nanoTime() - due)));
    }

    /** Ends it, awaits what is under way, and tells in nanoseconds. Throws what a sending failed with. */
    public Histogram finish() {
        timer.close();
        sent.forEach(future -> future.toCompletionStage().toCompletableFuture().join());
        return latencies;
    }

    public static Histogram run(double perSecond, Duration length, LongFunction<? extends Future<?>> sending)
            throws InterruptedException {
        var loop = new OpenLoop(perSecond, sending);
        Thread.sleep(length);
        return loop.finish();
    }
}
