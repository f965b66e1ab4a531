package org.sijil.bench.read;

import io.vertx.core.Future;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.sijil.bench.OpenLoop;
import org.sijil.bench.ingest.ClaimClient;

/** How long after its 201 a claim is in what is read, with all that follows from it. */
final class Visibility {
    private final ClaimClient ingest;
    private final ReadClient query;
    private final String name;
    private final Histogram latencies = new SynchronizedHistogram(3);

    private Visibility(ClaimClient ingest, ReadClient query, String name) {
        this.ingest = ingest;
        this.query = query;
        this.name = name;
    }

    /** In nanoseconds. */
    static Histogram of(ClaimClient ingest, ReadClient query, String name, double perSecond, Duration length)
            throws InterruptedException {
        var visibility = new Visibility(ingest, query, name);
        var _ = OpenLoop.run(perSecond, length, visibility::claim);
        return visibility.latencies;
    }

    private Future<?> claim(long number) {
        return ingest.post(name + "-" + number, number).compose(position -> {
            long recorded = System.nanoTime();
            return query.get("/position?minKnown=" + (position + 1), "\"known\":")
                    .onSuccess(_ -> latencies.recordValue(System.nanoTime() - recorded));
        });
    }
}
