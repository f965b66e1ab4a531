package org.sijil.incident.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.incident.control.ControlDatabase.fold;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijil.domain.scenario.History;
import org.sijil.store.Hash;

/** Wherever it breaks, and however the batches fall after that: the leaves, and so the root, are those of a calm day. */
class ControlFolderFaultTest {
    private static final int ENTRIES = 300;
    private static final int CALM = 100;
    private static final ToldLog CLAIMS =
            ToldLog.of(History.of(new SplittableRandom(Long.getLong("seed", 20241207)), ENTRIES));
    private static final List<Hash> LEAVES = ControlDatabase.leaves(CLAIMS, ENTRIES);

    private final ControlDatabase database = new ControlDatabase();

    /** What the transaction does, in its order, and how the server is made to refuse it. */
    enum Step {
        MOVE_POSITION("before update on incident.read_position for each row"),
        KEEP_INCIDENTS("before insert on incident.incident for each row"),
        KEEP_CLAIMS("before insert on incident.incident_claim for each row"),
        APPEND_FIRST("before insert on control_log.entry for each row when (new.position > 0)"),
        APPEND_LATER("before insert on control_log.part for each row when (new.position > 70)"),
        MOVE_COMPLETION("before insert or update on control_log.completion for each row"),
        COMMIT("after update on incident.read_position deferrable initially deferred for each row");

        private final String occasion;

        Step(String occasion) {
            this.occasion = occasion;
        }

        String refuse() {
            return """
                create function incident.refuse() returns trigger language plpgsql as
                $$ begin raise exception 'no more'; end $$;
                create %s trigger refuse %s execute function incident.refuse()
                """.formatted(this == COMMIT ? "constraint" : "", occasion);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void assertWhole() {
        assertThat(database.leaves()).isEqualTo(LEAVES);
        assertThat(database.completeTo()).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_fails_leaves_nothing_and_the_next_start_goes_on_in_other_batches(Step step) {
        var folder = database.startFolder(CLAIMS.log());
        fold(folder, CLAIMS.batches(0, CALM, 50));
        var before = database.entries();

        database.execute(step.refuse());
        assertThatThrownBy(() -> fold(folder, CLAIMS.batches(CALM, ENTRIES, ENTRIES)))
                .hasMessageContaining("no more");
        assertThat(database.entries()).isEqualTo(before);
        assertThat(database.completeTo()).isEqualTo(CALM);

        database.execute("drop function incident.refuse cascade");
        fold(database.startFolder(CLAIMS.log()), CLAIMS.batches(CALM, ENTRIES, 37));
        assertWhole();
    }

    @RepeatedTest(3)
    void connections_cut_at_any_moment_show_nowhere() throws InterruptedException {
        var folder = database.startFolder(CLAIMS.log());
        var cutting = Thread.ofPlatform().daemon().start(() -> database.cutConnectionsUntil(ENTRIES));
        fold(folder, CLAIMS.batches(0, ENTRIES, 7));
        cutting.join();
        assertWhole();
    }
}
