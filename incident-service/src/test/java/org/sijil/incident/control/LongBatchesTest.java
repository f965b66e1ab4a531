package org.sijil.incident.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.incident.control.ControlDatabase.begin;
import static org.sijil.incident.control.ControlDatabase.fold;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sijil.domain.scenario.History;
import org.sijil.store.Hash;

/** Batches that are kept while the next is drawn leave what they leave one after the other. */
class LongBatchesTest {
    private static final int ENTRIES = 300;
    private static final int LONG = 20;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ToldLog CLAIMS =
            ToldLog.of(History.of(new SplittableRandom(Long.getLong("seed", 20261130)), ENTRIES));
    private static final List<Hash> LEAVES = ControlDatabase.leaves(CLAIMS, ENTRIES);

    private final ControlDatabase database = new ControlDatabase();
    private final ControlFolder folder = database.startReplica(CLAIMS.log(), LONG);

    @AfterEach
    void close() {
        database.close();
    }

    private void assertWhole() {
        assertThat(database.leaves()).isEqualTo(LEAVES);
        assertThat(database.completeTo()).isEqualTo(ENTRIES);
    }

    @Test
    void all_is_kept_when_the_last_is_short() {
        fold(folder, CLAIMS.batches(0, ENTRIES - 10, LONG));
        fold(folder, CLAIMS.batches(ENTRIES - 10, ENTRIES, 10));
        assertWhole();
    }

    @Test
    void one_that_cannot_be_kept_is_told_by_the_next_short_one_and_leaves_nothing() {
        fold(folder, CLAIMS.batches(0, 50, 10));
        var before = database.entries();
        database.breakAppends();
        fold(folder, CLAIMS.batches(50, 100, 50));
        assertThatThrownBy(() -> fold(folder, CLAIMS.batches(100, 110, 10))).hasMessageContaining("append");
        assertThat(database.entries()).isEqualTo(before);
        assertThat(database.completeTo()).isEqualTo(50);

        database.mendAppends();
        fold(database.startFolder(CLAIMS.log()), CLAIMS.batches(50, ENTRIES, 50));
        assertWhole();
    }

    @RepeatedTest(3)
    void connections_cut_at_any_moment_show_nowhere() throws InterruptedException {
        var cutting = Thread.ofPlatform().daemon().start(() -> database.cutConnectionsUntil(ENTRIES));
        fold(folder, CLAIMS.batches(0, ENTRIES - 10, LONG));
        fold(folder, CLAIMS.batches(ENTRIES - 10, ENTRIES, 10));
        cutting.join();
        assertWhole();
    }

    /** Two batches are drawn and neither is kept when it turns out that the other replica has the lease. */
    @Test
    void one_whose_lease_was_taken_keeps_nothing_and_goes_on_when_it_is_free_again() {
        var other = database.startReplica(CLAIMS.log());
        fold(folder, CLAIMS.batches(0, 60, LONG));
        fold(folder, CLAIMS.batches(60, 70, 10));
        fold(other, CLAIMS.batches(0, 70, 70));
        database.endLease();
        fold(other, CLAIMS.batches(70, 80, 10));

        fold(folder, CLAIMS.batches(70, 100, 30));
        var waiting = begin(folder, CLAIMS.batches(100, 130, 30).getFirst());
        database.endLease();
        waiting.awaitItem(LIMIT);
        fold(folder, CLAIMS.batches(130, ENTRIES - 10, 30));
        fold(folder, CLAIMS.batches(ENTRIES - 10, ENTRIES, 10));
        assertWhole();
        assertThat(other.revisions()).isPositive();
    }

    @Test
    void one_whose_lease_was_taken_follows_whoever_has_it() {
        var other = database.startReplica(CLAIMS.log());
        fold(folder, CLAIMS.batches(0, 70, 10));
        fold(other, CLAIMS.batches(0, 70, 70));
        database.endLease();
        fold(other, CLAIMS.batches(70, 130, 30));

        fold(folder, CLAIMS.batches(70, 130, 30));
        fold(other, CLAIMS.batches(130, ENTRIES, 50));
        fold(folder, CLAIMS.batches(130, ENTRIES, 10));
        assertWhole();
    }
}
