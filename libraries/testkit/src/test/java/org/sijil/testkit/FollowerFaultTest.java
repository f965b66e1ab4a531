package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.to;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.junit.jupiter.api.Test;
import org.sijil.store.BrokenLogException;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;

/** What happens to a follower, and what it finds wrong with the log. */
class FollowerFaultTest extends LogContract {
    private static final String OTHER_BACKENDS =
            " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() ";

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.create(stamped);
    }

    private TestDatabase database() {
        return ((PostgresTestLog) testLog()).database();
    }

    private AssertSubscriber<LogBatch> follow() {
        return log().follow(FollowFrom.BEGINNING).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static long entriesOf(AssertSubscriber<LogBatch> follower) {
        return follower.getItems().stream()
                .mapToLong(batch -> batch.entries().size())
                .sum();
    }

    @Test
    void a_follower_outlives_its_connections() {
        appendTo("claim/1");
        var follower = follow().awaitItems(1, SOON);
        database().execute("select pg_terminate_backend(pid)" + OTHER_BACKENDS);
        try (var other = ((PostgresTestLog) testLog()).replica()) {
            await(other.log().append(to("claim/2")));
            Eventually.holds(() -> assertThat(entriesOf(follower)).isEqualTo(2));
        }
        assertThat(follower.getFailure()).isNull();
        follower.cancel();
    }

    @Test
    void a_follower_waits_for_a_log_that_is_not_there_yet() {
        database().execute("alter schema test_log rename to elsewhere");
        var follower = follow();
        database().execute("alter schema elsewhere rename to test_log");
        appendTo("claim/1");
        Eventually.holds(() -> assertThat(entriesOf(follower)).isEqualTo(1));
        follower.cancel();
    }

    @Test
    void a_missing_position_stops_whoever_reads_on() {
        appendTo("claim/1", "claim/2", "claim/3");
        removeAsSuperuser("position = 1");
        follow().awaitFailure(SOON).assertFailedWith(BrokenLogException.class, "position 2 where 1 is due");
        assertThatThrownBy(() -> await(log().readRange(0, 3).collect().asList()))
                .isInstanceOf(BrokenLogException.class);
    }

    @Test
    void a_tail_cut_off_under_a_followers_eyes_stops_it() {
        appendTo("claim/1", "claim/2");
        var follower = follow().awaitItems(1, SOON);
        removeAsSuperuser("position = 1");
        follower.awaitFailure(SOON).assertFailedWith(ForkedLogException.class);
    }

    private void removeAsSuperuser(String which) {
        database().execute("set session_replication_role = replica; delete from test_log.entry where " + which);
    }
}
