package org.sijil.bench;

import java.util.List;
import org.HdrHistogram.Histogram;

/** Of latencies, in milliseconds. */
public record Percentiles(double p50, double p90, double p99, double p999, double max) {
    /** @param latencies in nanoseconds */
    public static Percentiles of(Histogram latencies) {
        return new Percentiles(
                at(latencies, 50), at(latencies, 90), at(latencies, 99), at(latencies, 99.9), at(latencies, 100));
    }

    private static double at(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    /** Each for itself, so that one bad moment of the machine does not stand for all rounds; but the greatest max. */
    public static Percentiles median(List<Percentiles> rounds) {
        return new Percentiles(
                Figures.median(rounds, Percentiles::p50),
                Figures.median(rounds, Percentiles::p90),
                Figures.median(rounds, Percentiles::p99),
                Figures.median(rounds, Percentiles::p999),
                rounds.stream().mapToDouble(Percentiles::max).max().orElseThrow());
    }
}
