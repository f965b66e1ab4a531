package org.sijil.bench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What one entrant did in one of its turns.
 *
 * @param events    durable at its end
 * @param latencies in nanoseconds, one for each sending
 */
record Turn(long events, Duration took, Histogram latencies) {
    static Turn take(Entrant entrant, Duration length) throws InterruptedException {
        long started = System.nanoTime();
        var clients = Stream.generate(() -> entrant.sending().client(length))
                .limit(entrant.clients())
                .toList();
        var all = new Histogram(3);
        try {
            for (var client : clients) {
                all.add(client.get());
            }
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof WrongAnswer wrong
                    ? wrong
                    : new IllegalStateException(entrant.name() + " failed", fault.getCause());
        }
        var took = Duration.ofNanos(System.nanoTime() - started);
        return new Turn(all.getTotalCount() * entrant.events(), took, all);
    }

    double perSecond() {
        return events / (took.toNanos() / 1e9);
    }
}
