package org.sijil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That every program still runs to its end and finds nothing wrong; what it measures so quickly means nothing. */
class BenchIT {
    @ParameterizedTest
    @ValueSource(strings = {"append", "append --tree", "ingest", "fold", "read"})
    void it_runs(String program) {
        assertThat(Bench.run((program + " --quick").split(" "))).isZero();
    }
}
