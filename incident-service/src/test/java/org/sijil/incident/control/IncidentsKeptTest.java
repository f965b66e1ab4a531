package org.sijil.incident.control;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.domain.scenario.Scenario.scenario;
import static org.sijil.incident.control.ControlDatabase.fold;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.incident.AreaIncidents;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.Member;
import org.sijil.domain.scenario.History;

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

    private void assertKeptAtEverySize() {
        assertKeptAtEverySizeOf(HISTORY);
    }

    private void assertKeptAtEverySizeOf(List<ClaimLogEvent> history) {
        var known = new Known();
        for (var event : history) {
            known.apply(known.size(), event);
            assertKept(known);
        }
    }

    private void assertKept(Known known) {
        var expected = known.areasNamed().stream()
                .flatMap(area -> AreaIncidents.of(known, area, ControlFold.timeline(known, area)).stream())
                .map(IncidentsKeptTest::line)
                .toList();
        assertThat(database.incidents(known.size()))
                .as("known %d", known.size())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(Incident incident) {
        var outline = incident.outline();
        return Stream.of(
                        incident.id(),
                        outline.subject().who(),
                        list(outline.types()),
                        list(outline.actors()),
                        outline.first().getEpochSecond(),
                        outline.last().getEpochSecond(),
                        members(incident, Member::claim),
                        members(incident, Member::moment),
                        members(incident, Member::position),
                        members(incident, member -> member.isEcho() ? "t" : "f"),
                        members(incident, member -> member.isDenial() ? "t" : "f"),
                        list(incident.voices()),
                        outline.net())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining(" "));
    }

    private static String members(Incident incident, Function<Member, Object> what) {
        return list(incident.members().stream().map(what).toList());
    }

    private static String list(List<?> of) {
        return of.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void they_are_the_same_however_the_claims_come_in_batches(int size) {
        fold(start(), CLAIMS.batches(0, ENTRIES, size));
        assertKeptAtEverySize();
    }

    @Test
    void they_are_the_same_where_one_entry_bears_on_many_areas() {
        var history = ManyAreas.history(Long.getLong("seed", 20241209));
        var claims = ToldLog.of(history);
        fold(database.startFolder(claims.log()), claims.batches(0, history.size(), history.size()));
        var known = new Known();
        history.forEach(event -> known.apply(known.size(), event));
        assertKept(known);
    }

    @Test
    void a_folder_that_starts_again_and_again_knows_how_they_are_kept() {
        CLAIMS.batches(0, ENTRIES, 10).forEach(batch -> fold(start(), List.of(batch)));
        assertKeptAtEverySize();
    }

    /** What is kept is in order of what is known, also where a correction moved a claim and left it between its neighbours. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void claims_are_told_in_the_order_of_their_moments_where_one_moved(boolean startsAnew) {
        var history = scenario("""
            1  10:00  agency-b   opposition takes Town
            2  12:00  agency-c   opposition takes Town
            3  14:00  monitor-c  opposition takes Town
            4  correction of 2  13:00  agency-c  opposition takes Town
            5  12:30  blog-c     opposition takes Town  echo of 2
            6  correction of 2  12:15  agency-c  opposition takes Town
            7  monitor-c retracts 3
            8  correction of 1  12:20  agency-b  opposition takes Town
            9  12:20  ministry-b  denies that opposition takes Town
            """).events();
        var claims = ToldLog.of(history);
        var folder = database.startFolder(claims.log());
        for (var batch : claims.batches(0, history.size(), startsAnew ? 1 : history.size())) {
            fold(folder, List.of(batch));
            folder = startsAnew ? database.startFolder(claims.log()) : folder;
        }
        assertKeptAtEverySizeOf(history);
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

    @ParameterizedTest
    @ValueSource(strings = {"incident", "incident_claim", "incident_voice"})
    void a_folder_whose_incidents_are_not_all_there_keeps_no_more(String table) {
        var folder = start();
        fold(folder, CLAIMS.batches(0, 100, 50));
        database.execute("delete from incident." + table);
        assertThatThrownBy(() -> fold(folder, CLAIMS.batches(100, ENTRIES, 100)))
                .hasMessageContaining("rows 0 are kept: update incident." + table);
        assertThat(database.completeTo()).isEqualTo(100);
    }
}
