package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.hash;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;

/** What a follower is given. */
abstract class FollowContract extends LogContract {
    private AssertSubscriber<LogBatch> follow(FollowFrom from) {
        return log().follow(from).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static List<Long> positions(AssertSubscriber<LogBatch> follower) {
        return follower.getItems().stream()
                .flatMap(batch -> batch.entries().stream())
                .map(Entry::position)
                .toList();
    }

    private static void assertReaches(AssertSubscriber<LogBatch> follower, long first, long last) {
        Eventually.holds(() -> assertThat(positions(follower))
                .isEqualTo(LongStream.rangeClosed(first, last).boxed().toList()));
        follower.cancel();
    }

    private static void assertForked(AssertSubscriber<LogBatch> follower) {
        follower.awaitFailure(SOON).assertFailedWith(ForkedLogException.class);
    }

    private static @Nullable Completion lastCompletion(AssertSubscriber<LogBatch> follower) {
        return follower.getItems().getLast().completion();
    }

    @Test
    void from_the_beginning_everything_comes_in_order() {
        sendAll(600);
        assertReaches(follow(FollowFrom.BEGINNING), 0, 599);
    }

    @Test
    void from_the_middle_only_what_is_after_comes() {
        appendTo("claim/1", "claim/2", "claim/3", "claim/4");
        assertReaches(follow(new FollowFrom.After(1, entry(1).leafHash())), 2, 3);
    }

    @Test
    void what_is_appended_later_comes_too() {
        var follower = follow(FollowFrom.BEGINNING);
        appendTo("claim/1");
        Eventually.holds(() -> assertThat(positions(follower)).containsExactly(0L));
        appendTo("claim/2", "claim/3");
        assertReaches(follower, 0, 2);
    }

    @Test
    void a_page_is_read_when_it_is_asked_for() {
        appendTo("claim/1");
        var follower = log().follow(FollowFrom.BEGINNING).subscribe().withSubscriber(AssertSubscriber.create(1));
        follower.awaitItems(1, SOON);
        appendTo("claim/2", "claim/3");
        assertThat(positions(follower)).containsExactly(0L);
        follower.request(1);
        follower.awaitItems(2, SOON);
        assertThat(follower.getItems().getLast().entries()).hasSize(2);
        follower.cancel();
    }

    @Test
    void each_subscription_begins_anew() {
        appendTo("claim/1", "claim/2");
        var following = log().follow(FollowFrom.BEGINNING);
        for (int i = 0; i < 2; i++) {
            assertReaches(following.subscribe().withSubscriber(AssertSubscriber.create(9)), 0, 1);
        }
    }

    @Test
    void another_leaf_at_the_position_is_a_fork() {
        appendTo("claim/1", "claim/2");
        assertForked(follow(new FollowFrom.After(1, hash("another history"))));
    }

    @Test
    void a_position_that_is_gone_is_a_fork() {
        appendTo("claim/1");
        assertForked(follow(new FollowFrom.After(7, hash("what was there"))));
    }

    @Test
    void completion_comes_with_the_entries_that_reach_the_end() {
        appendTo("control/1", "control/2");
        var completion = new Completion(4, hash("source entry 3"));
        testLog().moveCompletion(completion);
        var follower = follow(FollowFrom.BEGINNING).awaitItems(1, SOON);
        assertThat(follower.getItems()).containsExactly(new LogBatch(entries(), completion));
        follower.cancel();
    }

    @Test
    void completion_moves_without_entries() {
        appendTo("control/1");
        var follower = follow(FollowFrom.BEGINNING).awaitItems(1, SOON);
        assertThat(lastCompletion(follower)).isNull();
        for (long to : new long[] {3, 4}) {
            var completion = new Completion(to, hash("source entry " + to));
            testLog().moveCompletion(completion);
            Eventually.holds(() -> assertThat(lastCompletion(follower)).isEqualTo(completion));
        }
        assertThat(follower.getItems()).hasSize(3);
        follower.cancel();
    }

    @Test
    void completion_never_moves_backwards_nor_to_another_leaf() {
        var completion = new Completion(5, hash("a"));
        testLog().moveCompletion(completion);
        testLog().moveCompletion(completion);
        for (var refused : List.of(new Completion(5, hash("b")), new Completion(4, hash("a")))) {
            assertThatThrownBy(() -> testLog().moveCompletion(refused)).hasMessageContaining("never moves backwards");
        }
        appendTo("control/1");
        var batch = await(log().follow(FollowFrom.BEGINNING).toUni());
        assertThat(batch.completion()).isEqualTo(completion);
    }

    @Test
    void completion_is_withheld_until_the_end_is_reached() {
        sendAll(EventLog.MAX_PAGE + 1);
        testLog().moveCompletion(new Completion(600, hash("source entry 599")));
        var follower = follow(FollowFrom.BEGINNING);
        assertReaches(follower, 0, EventLog.MAX_PAGE);
        var batches = follower.getItems();
        assertThat(batches.size()).isGreaterThan(1);
        assertThat(batches.subList(0, batches.size() - 1)).allMatch(batch -> batch.completion() == null);
        assertThat(batches.getLast().completion()).isNotNull();
    }
}
