package org.sijil.incident.control;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.domain.event.ClaimLogEvent;

/** What an entry changes of an incident costs what it changes, however many tell of it. */
class IncidentCostTest {
    private static final int MANY = 100;

    private final ControlDatabase database = new ControlDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    /** Claims of one hour, a second apart, each by a source of its own; and then what happens to them. */
    private static List<ClaimLogEvent> hour(int claims, String then) {
        return scenario(IntStream.range(0, claims)
                        .mapToObj(i -> "%d  %s  n%d-agency-b  opposition holds Town"
                                .formatted(i, LocalTime.of(10, 0).plusSeconds(i), i))
                        .collect(joining("\n", "", "\n" + then)))
                .events();
    }

    private static void fold(ControlDatabase database, List<ClaimLogEvent> history) {
        var claims = ToldLog.of(history);
        var folder = database.startFolder(claims.log());
        claims.batches(0, history.size(), 64)
                .forEach(batch -> folder.fold(batch).await().atMost(Duration.ofSeconds(30)));
    }

    private static long bytesOf(int claims) {
        try (var database = new ControlDatabase()) {
            fold(database, hour(claims, ""));
            return List.of("incident", "incident_claim", "incident_voice").stream()
                    .mapToLong(table ->
                            database.count("select sum(pg_column_size(kept)) from incident.%s kept".formatted(table)))
                    .sum();
        }
    }

    @Test
    void a_claim_is_one_row_and_so_is_a_voice() {
        fold(database, hour(MANY, ""));
        assertThat(database.count("select count(*) from incident.incident_claim"))
                .isEqualTo(MANY);
        assertThat(database.count("select count(*) from incident.incident_voice"))
                .isEqualTo(MANY);
        assertThat(database.count("select count(*) from incident.incident")).isBetween(2L, (long) MANY);
    }

    @Test
    void a_claim_that_goes_closes_its_own_row() {
        fold(database, hour(MANY, "x  n7-agency-b retracts 7"));
        assertThat(database.count("select count(*) from incident.incident_claim"))
                .isEqualTo(MANY);
        assertThat(database.count("select claim::int from incident.incident_claim where known_to is not null"))
                .isEqualTo(7);
        assertThat(database.count("select count(*) from incident.incident_voice where known_to is not null"))
                .isEqualTo(1);
    }

    @Test
    void twice_the_claims_are_twice_the_bytes() {
        assertThat(bytesOf(2 * MANY)).isLessThanOrEqualTo(2 * bytesOf(MANY) + MANY);
    }
}
