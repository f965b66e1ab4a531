package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.keyed;
import static org.sijil.testkit.Commands.to;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.store.BrokenLogException;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;
import org.sijil.store.Outcome;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;

/** After each fault: is the log whole, is nothing acknowledged lost, is a retry harmless? */
class PostgresLogFaultTest extends LogContract {
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
    void a_backend_killed_before_commit_leaves_nothing_and_a_retry_appends() {
        var command = keyed("k", "f", to("claim/1"));
        var answer = new CompletableFuture<Outcome>();
        testLog().whileStalled(() -> {
            log().append(command).subscribe().with(answer::complete, answer::completeExceptionally);
            Eventually.holds(() -> assertThat(database()
                            .count("select count(pg_terminate_backend(pid))" + OTHER_BACKENDS
                                    + "and wait_event_type = 'Lock'"))
                    .isEqualTo(1));
            Eventually.holds(() -> assertThat(answer).isCompletedExceptionally());
        });
        assertThat(await(log().size())).isZero();
        assertThat(append(command).position()).isZero();
        assertThat(await(log().size())).isEqualTo(1);
    }

    @Test
    void an_answer_lost_after_commit_is_given_again_to_a_retry() {
        var command = keyed("k", "f", to("claim/1"));
        try (var proxy = new LossyProxy(
                        PostgresTestLog.VERTX.getDelegate(), database().port());
                var behindProxy = ((PostgresTestLog) testLog()).replicaThrough(proxy.port())) {
            assertThat(await(behindProxy.log().append(to("claim/0")))).isInstanceOf(Appended.class);
            proxy.loseAnswers();
            assertThatThrownBy(() -> await(behindProxy.log().append(command))).isNotNull();
            assertThat(await(log().size())).isEqualTo(2);

            proxy.deliverAnswers();
            var outcome = await(behindProxy.log().append(command));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Duplicate.class,
                            duplicate ->
                                    assertThat(duplicate.receipt().leafHash()).isEqualTo(entry(1).leafHash()));
            assertThat(await(log().size())).isEqualTo(2);
        }
    }

    @Test
    void two_replicas_at_once_stay_dense() {
        try (var other = ((PostgresTestLog) testLog()).replica()) {
            var answers = IntStream.range(0, 400)
                    .boxed()
                    .flatMap(i -> Stream.of(log(), other.log()).map(log -> log.append(to("claim/" + i % 7))))
                    .toList();
            var outcomes = await(Uni.join().all(answers).andFailFast());
            var entries = entries();
            assertThat(entries).hasSize(800);
            assertThat(entries).extracting(entry -> entry.recordedAt()).isSorted();
            assertDense();
            for (var outcome : outcomes) {
                var receipt = ((Appended) outcome).receipt();
                assertThat(entries.get((int) receipt.position()).leafHash()).isEqualTo(receipt.leafHash());
            }
        }
    }

    @Test
    void one_command_at_once_on_two_replicas_is_appended_once() {
        var command = keyed("k", "f", to("claim/1"));
        try (var other = ((PostgresTestLog) testLog()).replica()) {
            var outcomes = await(Uni.join()
                    .all(log().append(command), other.log().append(command))
                    .andFailFast());
            assertThat(outcomes)
                    .extracting(Object::getClass)
                    .containsExactlyInAnyOrderElementsOf(List.of(Appended.class, Duplicate.class));
            assertThat(await(log().size())).isEqualTo(1);
        }
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
