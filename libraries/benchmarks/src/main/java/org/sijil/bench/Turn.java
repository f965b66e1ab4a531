package org.sijil.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * What one entrant did in one of its turns.
 *
 * @param events    durable at its end
 * @param latencies in nanoseconds, one for each sending
 */
record Turn(long events, Duration took, Histogram latencies) {
    /**
     * Closed loop: a client waits for its answer before it sends again, so a stall is one long latency, not the many
     * that clients who kept to a schedule would have seen.
     */
    static Turn take(Entrant entrant, Duration length) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(entrant.clients())) {
            var clients = new ArrayList<Future<Histogram>>();
            for (int i = 0; i < entrant.clients(); i++) {
                clients.add(threads.submit(() -> {
                    start.await();
                    return send(entrant, System.nanoTime() + length.toNanos());
                }));
            }
            long started = System.nanoTime();
            start.countDown();
            var all = new Histogram(3);
            for (var client : clients) {
                all.add(client.get());
            }
            var took = Duration.ofNanos(System.nanoTime() - started);
            return new Turn(all.getTotalCount() * entrant.events(), took, all);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof WrongAnswer wrong
                    ? wrong
                    : new IllegalStateException(entrant.name() + " failed", fault.getCause());
        }
    }

    private static Histogram send(Entrant entrant, long until) throws Exception {
        var latencies = new Histogram(3);
        for (long sent = System.nanoTime(); sent < until; sent = System.nanoTime()) {
            entrant.sending().send();
            latencies.recordValue(System.nanoTime() - sent);
        }
        return latencies;
    }

    double perSecond() {
        return events / (took.toNanos() / 1e9);
    }
}
