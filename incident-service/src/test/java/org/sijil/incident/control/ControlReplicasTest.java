package org.sijil.incident.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.incident.control.ControlDatabase.begin;
import static org.sijil.incident.control.ControlDatabase.fold;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.domain.scenario.History;
import org.sijil.store.Hash;

/** Of two replicas one folds at a time; whoever does, the leaves of the control log are those of one alone. */
class ControlReplicasTest {
    private static final int ENTRIES = 300;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ToldLog CLAIMS =
            ToldLog.of(History.of(new SplittableRandom(Long.getLong("seed", 20241209)), ENTRIES));
    private static final List<Hash> LEAVES = ControlDatabase.leaves(CLAIMS, ENTRIES);

    private final ControlDatabase database = new ControlDatabase();
    private final ControlFolder one = database.startReplica(CLAIMS.log());
    private final ControlFolder other = database.startReplica(CLAIMS.log());

    @AfterEach
    void close() {
        database.close();
    }

    private void assertWhole() {
        assertThat(database.leaves()).isEqualTo(LEAVES);
        assertThat(database.completeTo()).isEqualTo(ENTRIES);
    }

    @Test
    void one_stands_by_until_the_other_has_kept_a_batch() {
        fold(one, CLAIMS.batches(0, 100, 50));
        var waiting = begin(other, CLAIMS.batches(0, 150, 150).getFirst());
        fold(one, CLAIMS.batches(100, 130, 30));
        waiting.assertNotTerminated();
        fold(one, CLAIMS.batches(130, 150, 20));
        waiting.awaitItem(LIMIT);
        fold(one, CLAIMS.batches(150, ENTRIES, 50));
        assertWhole();
        assertThat(other.revisions()).isZero();
    }

    @Test
    void one_goes_on_where_the_other_was_last_heard_of() {
        fold(one, CLAIMS.batches(0, 100, 50));
        var waiting = begin(other, CLAIMS.batches(0, 150, 150).getFirst());
        database.endLease();
        waiting.awaitItem(LIMIT);
        fold(other, CLAIMS.batches(150, ENTRIES, 50));
        assertWhole();
    }

    @Test
    void one_that_takes_over_far_behind_first_draws_what_is_kept() {
        fold(one, CLAIMS.batches(0, 200, 50));
        database.endLease();
        fold(other, CLAIMS.batches(0, ENTRIES, 50));
        assertWhole();
    }

    @Test
    void one_that_comes_back_keeps_nothing_and_stands_by() {
        fold(one, CLAIMS.batches(0, 100, 50));
        fold(other, CLAIMS.batches(0, 100, 100));
        database.endLease();
        fold(other, CLAIMS.batches(100, 130, 30));
        var back = begin(one, CLAIMS.batches(100, 180, 80).getFirst());
        fold(other, CLAIMS.batches(130, 200, 35));
        back.awaitItem(LIMIT);
        fold(one, CLAIMS.batches(180, 200, 20));
        fold(other, CLAIMS.batches(200, ENTRIES, 50));
        assertWhole();
    }

    @Test
    void one_that_comes_back_to_a_lease_free_again_draws_anew_what_the_other_has_kept_in_part() {
        fold(one, CLAIMS.batches(0, 100, 50));
        fold(other, CLAIMS.batches(0, 100, 100));
        database.endLease();
        fold(other, CLAIMS.batches(100, 130, 30));
        var back = begin(one, CLAIMS.batches(100, 180, 80).getFirst());
        database.endLease();
        back.awaitItem(LIMIT);
        fold(one, CLAIMS.batches(180, ENTRIES, 50));
        assertWhole();
    }
}
