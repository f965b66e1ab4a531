package org.sijil.incident.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.incident.AreaIncidents;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.scenario.History;
import org.sijil.store.LogBatch;

/** Incidents are kept with control, as they stood at every size of the claim log. */
class IncidentsKeptTest {
    private static final int ENTRIES = 200;
    private static final List<ClaimLogEvent> HISTORY =
            History.of(new SplittableRandom(Long.getLong("seed", 20241208)), ENTRIES);
    private static final ToldLog CLAIMS = ToldLog.of(HISTORY);

    private final ControlDatabase database = new ControlDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private ControlFolder start() {
        return database.startFolder(CLAIMS.log());
    }

    private static void fold(ControlFolder folder, List<LogBatch> batches) {
        batches.forEach(batch -> folder.fold(batch).await().atMost(Duration.ofSeconds(30)));
    }

    private void assertKeptAtEverySize() {
        var known = new Known();
        for (var event : HISTORY) {
            known.apply(known.size(), event);
            var expected = History.AREAS.stream()
                    .flatMap(area -> AreaIncidents.of(known, area, ControlFold.timeline(known, area)).stream())
                    .map(IncidentsKeptTest::line)
                    .toList();
            assertThat(database.incidents(known.size()))
                    .as("known %d", known.size())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String line(Incident incident) {
        var net = incident.net() == null ? "" : " " + incident.net();
        return incident.id() + " " + list(incident.claims()) + " " + list(incident.voices()) + net;
    }

    private static String list(List<String> of) {
        return "{" + String.join(",", of) + "}";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void they_are_the_same_however_the_claims_come_in_batches(int size) {
        fold(start(), CLAIMS.batches(0, ENTRIES, size));
        assertKeptAtEverySize();
    }

    @Test
    void a_batch_that_cannot_be_kept_leaves_none_and_a_start_goes_on() {
        var folder = start();
        fold(folder, CLAIMS.batches(0, 100, 50));
        var before = database.incidents(ENTRIES);

        database.breakAppends();
        assertThatThrownBy(() -> fold(folder, CLAIMS.batches(100, 150, 50)));
        assertThat(database.incidents(ENTRIES)).isEqualTo(before);

        database.mendAppends();
        fold(start(), CLAIMS.batches(100, ENTRIES, 50));
        assertKeptAtEverySize();
    }
}
