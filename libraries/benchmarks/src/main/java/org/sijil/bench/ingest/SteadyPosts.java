package org.sijil.bench.ingest;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/**
 * Single claims on a schedule, whatever becomes of those before: open loop. A latency counts from the moment at which
 * its claim was due, so that a stall shows in every claim that it keeps waiting.
 */
final class SteadyPosts {
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final ClaimClient client;
    private final String name;
    private final Histogram latencies = new SynchronizedHistogram(3);
    private final List<Future<Void>> posts = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final long start = System.nanoTime();

    SteadyPosts(ClaimClient client, String name) {
        this.client = client;
        this.name = name;
        // One that is late is followed by the others at once: none is left out.
        var _ = timer.scheduleAtFixedRate(this::post, 0, BETWEEN.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void post() {
        int number = posts.size();
        long due = start + number * BETWEEN.toNanos();
        posts.add(client.post(name + "-" + number, number)
                .onSuccess(_ -> latencies.recordValue(System.nanoTime() - due)));
    }

    /** Ends it, awaits what is under way, and tells in nanoseconds. */
    Histogram finish() {
        timer.close();
        posts.forEach(ClaimClient::await);
        return latencies;
    }
}
