package org.sijil.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Append;
import org.sijil.store.Completion;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.Hash;
import org.sijil.store.LogBatch;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.InMemoryEventLog;

class LogChannelTest {
    private static final Hash SOME = Hash.sha256();

    private final Vertx vertx = Vertx.vertx();
    private final InMemoryEventLog log = new InMemoryEventLog("test.local/log", false, InstantSource.system());

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_page_is_sent_in_messages_of_at_most_so_many_entries() {
        append(7);
        log.moveCompletion(new Completion(9, SOME));
        var received = subscribe(channel(Uni.createFrom().voidItem(), FollowFrom.BEGINNING))
                .awaitItems(3);
        assertThat(positions(received)).containsExactly(List.of(0L, 1L, 2L), List.of(3L, 4L, 5L), List.of(6L));
    }

    @Test
    void only_the_last_message_of_a_page_tells_the_completion() {
        append(4);
        log.moveCompletion(new Completion(9, SOME));
        var received = subscribe(channel(Uni.createFrom().voidItem(), FollowFrom.BEGINNING))
                .awaitItems(2);
        assertThat(received.getItems())
                .extracting(message -> message.getPayload().completion())
                .containsExactly(null, new Completion(9, SOME));
    }

    @Test
    void it_goes_on_after_the_last_entry_that_was_handled() {
        append(5);
        var third = log.read(2, 1).await().indefinitely().getFirst();
        var channel = channel(Uni.createFrom().voidItem(), new FollowFrom.After(2, third.leafHash()));
        var received = subscribe(channel).awaitItems(1);
        assertThat(positions(received)).containsExactly(List.of(3L, 4L));
        assertThat(channel.state()).isEqualTo(new ChannelState.Following(3));
        received.getItems().getFirst().ack();
        assertThat(channel.state()).isEqualTo(new ChannelState.Following(5));
    }

    @Test
    void it_waits_until_the_log_is_there() {
        append(1);
        var there = new AtomicBoolean();
        var channel = channel(
                Uni.createFrom()
                        .item(there::get)
                        .invoke(yes -> {
                            if (!yes) {
                                throw new IllegalStateException("not yet");
                            }
                        })
                        .replaceWithVoid(),
                FollowFrom.BEGINNING);
        var received = subscribe(channel);
        Eventually.holds(() -> assertThat(channel.state())
                .isEqualTo(new ChannelState.Waiting("java.lang.IllegalStateException: not yet")));
        there.set(true);
        received.awaitItems(1);
    }

    @Test
    void it_stands_still_at_what_its_consumer_cannot_handle() {
        append(5);
        var channel = channel(Uni.createFrom().voidItem(), FollowFrom.BEGINNING);
        var messages = subscribe(channel).awaitItems(2).getItems();
        messages.get(0).ack();
        var answer = messages.get(1).nack(new IllegalStateException("cannot"));
        assertThat(channel.state())
                .isEqualTo(new ChannelState.Stopped(3, false, "java.lang.IllegalStateException: cannot"));
        assertThat(answer.toCompletableFuture()).isNotDone();
    }

    @Test
    void it_does_not_go_on_with_another_log() {
        append(3);
        var channel = channel(Uni.createFrom().voidItem(), new FollowFrom.After(1, SOME));
        var received = subscribe(channel);
        Eventually.holds(() -> assertThat(channel.state())
                .isInstanceOfSatisfying(
                        ChannelState.Stopped.class,
                        stopped -> assertThat(stopped.forked()).isTrue()));
        received.assertHasNotReceivedAnyItem().assertNotTerminated();
    }

    private void append(int entries) {
        for (int i = 0; i < entries; i++) {
            var append = new Append("thing/" + i, Expected.ANY, "thing.happened.v1", List.of(), null, null, List.of());
            log.append(append).await().indefinitely();
        }
    }

    private LogChannel channel(Uni<Void> presence, FollowFrom from) {
        var context = vertx.getOrCreateContext();
        return new LogChannel(
                "test", log, presence, EventLog::follow, () -> Uni.createFrom().item(from), 3, context);
    }

    private static AssertSubscriber<Message<LogBatch>> subscribe(LogChannel channel) {
        Multi<Message<LogBatch>> messages = channel.messages();
        return messages.subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static List<List<Long>> positions(AssertSubscriber<Message<LogBatch>> received) {
        return received.getItems().stream()
                .map(message -> message.getPayload().entries().stream()
                        .map(entry -> entry.position())
                        .toList())
                .toList();
    }
}
