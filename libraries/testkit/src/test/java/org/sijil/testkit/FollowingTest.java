package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sijil.store.Bell;
import org.sijil.store.FollowFrom;
import org.sijil.store.Following;
import org.sijil.store.LogBatch;

/** When a follower looks at the log: pages of one entry each, by which one can tell. */
class FollowingTest {
    private final InMemoryEventLog log = new InMemoryEventLog("test", true, InstantSource.system());
    private final Bell bell = new Bell();
    private long looks;

    private AssertSubscriber<LogBatch> follow(int request) {
        return Following.of(log.origin(), (after, _) -> page(after), bell, FollowFrom.BEGINNING)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(request));
    }

    private Uni<Following.Page> page(long after) {
        looks++;
        var entries = log.read(Math.max(0, after), 3).await().indefinitely();
        var page =
                entries.stream().filter(entry -> entry.position() == after + 1).toList();
        var leafBefore = after < 0 ? null : entries.getFirst().leafHash();
        boolean reachesEnd = entries.getLast().position() <= after + 1;
        return Uni.createFrom().item(new Following.Page(leafBefore, new LogBatch(page, null), reachesEnd));
    }

    private void append(String stream) {
        log.append(Commands.to(stream)).await().indefinitely();
        bell.ring();
    }

    private static List<Long> positions(AssertSubscriber<LogBatch> follower) {
        return follower.getItems().stream()
                .map(batch -> batch.entries().getFirst().position())
                .toList();
    }

    @Test
    void while_a_page_is_handled_the_next_is_read_and_no_more() {
        LongStream.range(0, 4).forEach(i -> append("claim/" + i));
        var follower = follow(1);
        assertThat(positions(follower)).containsExactly(0L);
        assertThat(looks).isEqualTo(2);
        follower.request(1);
        assertThat(positions(follower)).containsExactly(0L, 1L);
        assertThat(looks).isEqualTo(3);
        follower.cancel();
    }

    @Test
    void after_the_end_it_does_not_look_until_the_bell_rings() {
        LongStream.range(0, 2).forEach(i -> append("claim/" + i));
        var follower = follow(9);
        assertThat(positions(follower)).containsExactly(0L, 1L);
        assertThat(looks).isEqualTo(2);
        append("claim/2");
        assertThat(positions(follower)).containsExactly(0L, 1L, 2L);
        assertThat(looks).isEqualTo(3);
        follower.cancel();
    }
}
