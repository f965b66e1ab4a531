package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.testkit.Commands.expecting;
import static org.sijil.testkit.Commands.keyed;
import static org.sijil.testkit.Commands.relying;
import static org.sijil.testkit.Commands.to;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.store.Entry;
import org.sijil.store.Expected;
import org.sijil.store.Outcome;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;
import org.sijil.store.Outcome.IdempotencyConflict;
import org.sijil.store.Outcome.Overloaded;
import org.sijil.store.Outcome.StaleReliance;
import org.sijil.store.Outcome.VersionConflict;
import org.sijil.store.Reliance;

/** What becomes of a command. */
abstract class AppendContract extends LogContract {
    @Test
    void positions_are_dense_from_zero() {
        appendTo("claim/1", "claim/2", "claim/1");
        assertThat(entries()).extracting(Entry::position).containsExactly(0L, 1L, 2L);
        assertThat(await(log().size())).isEqualTo(3);
    }

    @Test
    void a_new_stream_is_expected_to_be_new() {
        assertThat(send(expecting(Expected.NONE, to("claim/1")))).isInstanceOf(Appended.class);
        assertThat(send(expecting(Expected.NONE, to("claim/1")))).isEqualTo(new VersionConflict(0));
    }

    @Test
    void a_stream_is_expected_at_its_version() {
        assertThat(send(expecting(new Expected.Exact(0), to("claim/1")))).isEqualTo(new VersionConflict(-1));
        appendTo("claim/1", "claim/1");
        assertThat(send(expecting(new Expected.Exact(0), to("claim/1")))).isEqualTo(new VersionConflict(1));
        assertThat(send(expecting(new Expected.Exact(1), to("claim/1")))).isInstanceOf(Appended.class);
        assertThat(send(expecting(new Expected.Exact(3), to("claim/1")))).isEqualTo(new VersionConflict(2));
    }

    @Test
    void a_command_sent_again_gets_the_first_receipt() {
        var command = keyed("k", "f", expecting(Expected.NONE, to("claim/1")));
        var receipt = append(command);
        appendTo("claim/1");
        assertThat(send(command)).isEqualTo(new Duplicate(receipt));
        assertThat(await(log().size())).isEqualTo(2);
    }

    @Test
    void a_command_id_used_for_something_else_is_a_conflict() {
        append(keyed("k", "f", to("claim/1")));
        assertThat(send(keyed("k", "g", to("claim/2")))).isEqualTo(new IdempotencyConflict());
        assertThat(await(log().size())).isEqualTo(1);
    }

    @Test
    void the_id_of_a_refused_command_is_free_again() {
        assertThat(send(keyed("k", "f", expecting(new Expected.Exact(0), to("claim/1")))))
                .isEqualTo(new VersionConflict(-1));
        assertThat(send(keyed("k", "g", to("claim/1")))).isInstanceOf(Appended.class);
    }

    @Test
    void a_command_stands_only_on_what_it_was_decided_on() {
        appendTo("area/1", "area/1", "source/1");
        var command = relying(
                to("claim/1"), new Reliance("area/1", 1), new Reliance("claim/0", -1), new Reliance("source/1", 0));
        assertThat(send(command)).isInstanceOf(Appended.class);
        appendTo("claim/0");
        assertThat(send(command)).isEqualTo(new StaleReliance("claim/0", 0));
        assertThat(send(relying(to("claim/1"), new Reliance("area/9", 4)))).isEqualTo(new StaleReliance("area/9", -1));
    }

    @Test
    void one_refused_in_a_batch_does_not_fail_its_neighbours() {
        var outcomes = sendInOneBatch(
                to("claim/1"),
                expecting(new Expected.Exact(7), to("claim/2")),
                relying(to("claim/3"), new Reliance("area/1", 0)),
                to("claim/4"));
        assertThat(outcomes.get(0)).isInstanceOf(Appended.class);
        assertThat(outcomes.get(1)).isEqualTo(new VersionConflict(-1));
        assertThat(outcomes.get(2)).isEqualTo(new StaleReliance("area/1", -1));
        assertThat(outcomes.get(3)).isInstanceOf(Appended.class);
        assertThat(entries()).extracting(Entry::stream).containsExactly("plug/1", "claim/1", "claim/4");
        assertDense();
    }

    @Test
    void a_batch_that_begins_with_a_refusal_is_still_whole() {
        var outcomes = sendInOneBatch(expecting(new Expected.Exact(7), to("claim/1")), to("claim/1"), to("claim/1"));
        assertThat(outcomes.get(0)).isEqualTo(new VersionConflict(-1));
        assertThat(entry(1).previous()).isEqualTo(-1);
        assertThat(entry(2).previous()).isEqualTo(1);
        assertThat(entry(2).version()).isEqualTo(1);
    }

    @Test
    void a_command_is_judged_after_those_before_it_in_its_batch() {
        var outcomes = sendInOneBatch(
                expecting(Expected.NONE, to("claim/1")),
                expecting(new Expected.Exact(0), to("claim/1")),
                expecting(new Expected.Exact(0), to("claim/1")),
                relying(to("claim/2"), new Reliance("claim/1", 1)),
                relying(to("claim/3"), new Reliance("claim/1", 0)));
        assertThat(outcomes.get(1)).isInstanceOf(Appended.class);
        assertThat(outcomes.get(2)).isEqualTo(new VersionConflict(1));
        assertThat(outcomes.get(3)).isInstanceOf(Appended.class);
        assertThat(outcomes.get(4)).isEqualTo(new StaleReliance("claim/1", 1));
    }

    @Test
    void a_command_twice_in_one_batch_is_appended_once() {
        var refused = keyed("k", "f", expecting(new Expected.Exact(5), to("claim/1")));
        var outcomes = sendInOneBatch(
                refused,
                keyed("k", "f", to("claim/1")),
                keyed("k", "f", to("claim/1")),
                keyed("k", "g", to("claim/1")));
        assertThat(outcomes.get(0)).isEqualTo(new VersionConflict(-1));
        assertThat(outcomes.get(2)).isEqualTo(new Duplicate(((Appended) outcomes.get(1)).receipt()));
        assertThat(outcomes.get(3)).isEqualTo(new IdempotencyConflict());
        assertThat(await(log().size())).isEqualTo(2);
    }

    @Test
    void of_hundreds_at_once_none_is_lost() {
        var answers = IntStream.range(0, 700)
                .mapToObj(i -> log().append(to("claim/" + i % 40)))
                .toList();
        var outcomes = await(Uni.join().all(answers).andFailFast());
        assertThat(outcomes)
                .extracting(outcome -> ((Appended) outcome).receipt().position())
                .doesNotHaveDuplicates();
        assertThat(await(log().size())).isEqualTo(700);
        assertDense();
    }

    @Test
    void who_holds_256_places_and_waits_is_never_turned_away_nor_in_the_way() {
        var bulk = IntStream.range(0, 8)
                .mapToObj(sender -> Multi.createFrom()
                        .range(0, 700)
                        .onItem()
                        .transformToUni(i -> log().append(to("bulk/" + i)))
                        .merge(256)
                        .collect()
                        .asList()
                        .subscribeAsCompletionStage())
                .toList();
        assertThat(send(to("claim/1"))).isInstanceOf(Appended.class);
        assertThat(bulk).anyMatch(sender -> !sender.isDone());
        for (var sender : bulk) {
            assertThat(await(Uni.createFrom().completionStage(sender)))
                    .hasSize(700)
                    .allMatch(Appended.class::isInstance);
        }
    }

    @Test
    void a_full_queue_refuses_at_once_and_loses_nothing() {
        var answered = new ConcurrentLinkedQueue<Outcome>();
        int sent = 6000;
        testLog().whileStalled(() -> {
            for (int i = 0; i < sent; i++) {
                log().append(to("claim/1")).subscribe().with(answered::add);
            }
            assertThat(answered).isNotEmpty().containsOnly(new Overloaded());
        });
        Eventually.holds(() -> assertThat(answered).hasSize(sent));
        assertThat(await(log().size()))
                .isEqualTo(answered.stream().filter(Appended.class::isInstance).count());
    }
}
