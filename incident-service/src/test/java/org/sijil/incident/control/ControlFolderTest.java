package org.sijil.incident.control;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.incident.control.ControlDatabase.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;
import org.sijil.domain.scenario.History;
import org.sijil.format.ControlFormat;
import org.sijil.store.Entry;

class ControlFolderTest {
    private static final int ENTRIES = 400;
    private static final List<ClaimLogEvent> HISTORY =
            History.of(new SplittableRandom(Long.getLong("seed", 20241207)), ENTRIES);
    private static final ToldLog CLAIMS = ToldLog.of(HISTORY);

    private final ControlDatabase database = new ControlDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private ControlFolder start() {
        return database.startFolder(CLAIMS.log());
    }

    /** What the control log must say, from whole timelines and no memory but the one before. */
    private static List<String> concluded(List<ClaimLogEvent> history) {
        var known = new Known();
        var areas = new TreeSet<String>();
        var timelines = new HashMap<String, Timeline>();
        var facts = new ArrayList<String>();
        for (var event : history) {
            known.apply(known.size(), event);
            areas.addAll(known.areasNamed());
            for (var area : areas) {
                var after = ControlFold.timeline(known, area);
                var before = timelines.put(area, after);
                var revised = Revision.between(
                        area, known.size(), known.policy().ref(), before == null ? Timeline.EMPTY : before, after);
                Stream.ofNullable(revised)
                        .map(it -> ControlFormat.write(it).facts())
                        .forEach(facts::add);
            }
        }
        return facts;
    }

    private static String facts(Entry entry) {
        return entry.parts().stream()
                .flatMap(stored -> Stream.ofNullable(stored.part()))
                .map(part -> part.content().utf8())
                .collect(joining());
    }

    private void assertWhole() {
        assertThat(database.entries()).extracting(ControlFolderTest::facts).isEqualTo(concluded(HISTORY));
        assertThat(database.completeTo()).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 256})
    void the_control_log_follows_from_the_claims_however_they_come_in_batches(int size) {
        fold(start(), CLAIMS.batches(0, ENTRIES, size));
        assertWhole();
    }

    @Test
    void it_follows_where_one_entry_bears_on_many_areas() {
        var history = ManyAreas.history(Long.getLong("seed", 20241209));
        var claims = ToldLog.of(history);
        fold(database.startFolder(claims.log()), claims.batches(0, history.size(), history.size()));
        assertThat(database.entries()).extracting(ControlFolderTest::facts).isEqualTo(concluded(history));
    }

    @Test
    void a_folder_that_starts_anew_goes_on_where_the_last_one_ended() {
        fold(start(), CLAIMS.batches(0, 150, 50));
        fold(start(), CLAIMS.batches(150, ENTRIES, 50));
        assertWhole();
    }

    @Test
    void a_batch_that_cannot_be_kept_leaves_nothing_and_is_drawn_again_after_a_start() {
        var folder = start();
        fold(folder, CLAIMS.batches(0, 150, 50));
        var before = database.entries();

        database.breakAppends();
        assertThatThrownBy(() -> fold(folder, CLAIMS.batches(150, 200, 50)));
        assertThat(database.entries()).isEqualTo(before);
        assertThat(database.completeTo()).isEqualTo(150);

        database.mendAppends();
        fold(start(), CLAIMS.batches(150, ENTRIES, 50));
        assertWhole();
    }

    @Test
    void a_batch_that_changes_nothing_still_completes() {
        int definitions = 3;
        fold(start(), CLAIMS.batches(0, definitions, definitions));
        assertThat(database.entries()).isEmpty();
        assertThat(database.completeTo()).isEqualTo(definitions);
    }
}
