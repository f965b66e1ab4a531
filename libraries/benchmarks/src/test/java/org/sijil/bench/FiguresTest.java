package org.sijil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void the_median_is_the_middle_one() {
        assertThat(Figures.median(List.of(9, 1, 5), Integer::doubleValue)).isEqualTo(5);
        assertThat(Figures.median(List.of(4, 1, 9, 2), Integer::doubleValue)).isEqualTo(3);
    }

    @Test
    void numbers_are_written_alike_everywhere() {
        assertThat(Figures.count(12345.6)).isEqualTo("12,346");
        assertThat(Figures.ratio(30, 40)).isEqualTo("0.75 ×");
        assertThat(List.of(Figures.millis(0.254), Figures.millis(25.44), Figures.millis(254.4)))
                .containsExactly("0.25", "25.4", "254");
    }

    @Test
    void percentiles_are_of_nanoseconds_in_milliseconds() {
        var latencies = new Histogram(3);
        LongStream.rangeClosed(1, 10_000).forEach(tenths -> latencies.recordValue(tenths * 100_000));
        var percentiles = Percentiles.of(latencies);
        assertThat(percentiles.p50()).isCloseTo(500, Offset.offset(1.0));
        assertThat(percentiles.p90()).isCloseTo(900, Offset.offset(1.0));
        assertThat(percentiles.p99()).isCloseTo(990, Offset.offset(1.0));
        assertThat(percentiles.p999()).isCloseTo(999, Offset.offset(1.0));
        assertThat(percentiles.max()).isCloseTo(1000, Offset.offset(1.0));
    }

    @Test
    void of_several_rounds_each_percentile_is_the_median_and_max_the_greatest() {
        var rounds = List.of(
                new Percentiles(1, 20, 3, 4, 5), new Percentiles(10, 2, 30, 40, 6), new Percentiles(2, 3, 4, 5, 60));
        assertThat(Percentiles.median(rounds)).isEqualTo(new Percentiles(2, 3, 4, 5, 60));
    }

    @Test
    void a_table_stands_in_columns() {
        var table = new Table("", "events/s");
        table.add("Sijil", "12,345");
        table.add("a longer name", "1");
        assertThat(table).hasToString("""
            |               | events/s |
            |---|--:|
            | Sijil         |   12,345 |
            | a longer name |        1 |
            """);
    }
}
