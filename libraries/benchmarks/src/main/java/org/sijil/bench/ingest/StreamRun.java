package org.sijil.bench.ingest;

import java.time.Duration;
import java.util.List;
import org.sijil.bench.Figures;
import org.sijil.bench.OpenLoop;
import org.sijil.bench.PackagedService;
import org.sijil.bench.Percentiles;
import org.sijil.bench.Table;

/**
 * One stream of lines, and single claims that come meanwhile.
 *
 * @param before megabytes that the service held; then the most meanwhile, and at the end
 * @param singles of those that come meanwhile
 */
record StreamRun(double perSecond, double before, double peak, double after, Percentiles singles) {
    private static final double SINGLES_PER_SECOND = 50;

    static StreamRun of(PackagedService service, ClaimClient client, String name, long claims) {
        try (var memory = new ResidentMemory(service.pid())) {
            var meanwhile = new OpenLoop(
                    SINGLES_PER_SECOND, number -> client.post("meanwhile-%s-%d".formatted(name, number), number));
            long start = System.nanoTime();
            ClaimClient.await(client.stream(name, claims));
            var took = Duration.ofNanos(System.nanoTime() - start);
            var singles = Percentiles.of(meanwhile.finish());
            return new StreamRun(
                    claims / (took.toNanos() / 1e9), memory.before(), memory.peak(), memory.now(), singles);
        }
    }

    private double growth() {
        return peak - before;
    }

    /** A row for each, and the median of each column. */
    static Table table(List<StreamRun> runs) {
        var table = new Table(
                "round",
                "claims/s",
                "MB before",
                "peak",
                "after",
                "growth",
                "single p50 ms",
                "p90",
                "p99",
                "p99.9",
                "max");
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).addTo(table, Integer.toString(i + 1));
        }
        new StreamRun(
                        Figures.median(runs, StreamRun::perSecond),
                        Figures.median(runs, StreamRun::before),
                        Figures.median(runs, StreamRun::peak),
                        Figures.median(runs, StreamRun::after),
                        Percentiles.median(runs.stream().map(StreamRun::singles).toList()))
                .addTo(table, "median");
        return table;
    }

    private void addTo(Table table, String round) {
        table.add(
                round,
                Figures.count(perSecond),
                Figures.count(before),
                Figures.count(peak),
                Figures.count(after),
                Figures.count(growth()),
                Figures.millis(singles.p50()),
                Figures.millis(singles.p90()),
                Figures.millis(singles.p99()),
                Figures.millis(singles.p999()),
                Figures.millis(singles.max()));
    }
}
