package org.sijil.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapTest {
    @ParameterizedTest
    @CsvSource({"512, -Xmx256m", "2048, -Xmx512m", "24000, -Xmx4096m", "200000, -Xmx4096m"})
    void who_holds_all_claims_has_a_quarter_of_the_machine_within_bounds(long machine, String most) {
        assertThat(Service.QUERY.heap(new Heap(machine)).most()).isEqualTo(most);
        assertThat(Service.INCIDENT.heap(new Heap(machine)).most()).isEqualTo(most);
    }

    @Test
    void who_holds_none_has_the_least_everywhere() {
        assertThat(Service.INGEST.heap(new Heap(200_000)).most()).isEqualTo("-Xmx256m");
    }

    @Test
    void the_machine_has_some() {
        assertThat(Heap.ofMachine().megabytes()).isPositive();
    }
}
