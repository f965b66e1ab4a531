package org.sijil.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private static final Outcome REFUSED = new Outcome.VersionConflict(7);

    private record Call(List<Append> batch, UniEmitter<? super List<Outcome>> answer) {
        void succeed() {
            answer.complete(Collections.nCopies(batch.size(), REFUSED));
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Sequencer sequencer = sequencer(Runnable::run, Runnable::run, Runnable::run);

    private UniAssertSubscriber<Outcome> send(Append append) {
        return sequencer.append(append).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static Append command(Part... parts) {
        return new Append("s/1", Expected.ANY, "t", List.of(parts), null, null, List.of());
    }

    private static Part bytes(int size) {
        return Part.unsalted(Bytes.of(new byte[size]));
    }

    @Test
    void a_call_takes_what_queued_during_the_one_before() {
        var first = send(command());
        var others = Stream.generate(() -> send(command())).limit(255).toList();
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1);
        calls.get(0).succeed();
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1, 255);
        first.assertCompleted().assertItem(REFUSED);
        others.getLast().assertNotTerminated();
        calls.get(1).succeed();
        others.getLast().assertCompleted();
    }

    @Test
    void what_fills_a_call_does_not_wait_for_the_one_before_but_for_the_one_before_that() {
        var sent = Stream.generate(() -> send(command())).limit(600).toList();
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1, 256);
        calls.get(0).succeed();
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1, 256, 256);
        sent.get(1).assertNotTerminated();
        calls.get(1).succeed();
        sent.get(256).assertCompleted();
        sent.get(257).assertNotTerminated();
        assertThat(calls).hasSize(3);
        calls.get(2).succeed();
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1, 256, 256, 87);
    }

    @Test
    void a_call_takes_all_that_is_sent_in_one_turn() {
        var turns = new ArrayDeque<Runnable>();
        var patient = sequencer(Runnable::run, turns::add, Runnable::run);
        IntStream.range(0, 3).forEach(_ -> patient.append(command()).subscribe().with(_ -> {}));
        assertThat(turns).hasSize(1);
        assertThat(calls).isEmpty();
        turns.remove().run();
        assertThat(calls.getFirst().batch()).hasSize(3);
        patient.append(command()).subscribe().with(_ -> {});
        assertThat(turns).isEmpty();
        calls.getFirst().succeed();
        assertThat(calls.getLast().batch()).hasSize(1);
    }

    /** However late whoever asks for them gets to it: what it takes is what queued first. */
    @Test
    void calls_begin_in_one_place_in_the_order_of_what_they_take() {
        var own = new ArrayDeque<Runnable>();
        var sequencer = sequencer(own::add, Runnable::run, Runnable::run);
        var commands = IntStream.range(0, 512).mapToObj(i -> command(bytes(i))).toList();
        commands.forEach(command -> sequencer.append(command).subscribe().with(_ -> {}));
        assertThat(calls).isEmpty();
        while (!own.isEmpty()) {
            own.remove().run();
        }
        assertThat(calls).hasSize(2);
        assertThat(calls.stream().flatMap(call -> call.batch().stream())).isEqualTo(commands);

        calls.getFirst().succeed();
        sequencer.append(command()).subscribe().with(_ -> {});
        assertThat(calls).hasSize(2);
    }

    @Test
    void those_who_were_answered_may_send_again_before_the_next_call() {
        var moments = new ArrayDeque<Runnable>();
        var sequencer = sequencer(moments);
        send(sequencer, 9);
        calls.getLast().succeed();
        send(sequencer, 1);
        calls.getLast().succeed();
        assertThat(moments).hasSize(1);
        send(sequencer, 6);
        assertThat(calls).hasSize(2);
        send(sequencer, 1);
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1, 8, 8);

        calls.getLast().succeed();
        send(sequencer, 6);
        moments.remove().run();
        assertThat(calls).as("the moment of a wait that is over ends no other").hasSize(3);
        moments.remove().run();
        assertThat(calls).hasSize(4);
    }

    @Test
    void those_who_do_not_come_back_are_waited_for_less_and_less() {
        var moments = new ArrayDeque<Runnable>();
        var sequencer = sequencer(moments);
        send(sequencer, 3);
        var waits = new ArrayList<Integer>();
        for (int number = 1; number <= 16; number++) {
            send(sequencer, 2);
            calls.getLast().succeed();
            if (!moments.isEmpty()) {
                waits.add(number);
                moments.remove().run();
            }
        }
        assertThat(waits).containsExactly(2, 4, 7, 12);
    }

    private Sequencer sequencer(Queue<Runnable> moments) {
        return sequencer(Runnable::run, Runnable::run, moments::add);
    }

    private Sequencer sequencer(Executor own, Executor soon, Executor aMomentLater) {
        return new Sequencer(
                batch -> Uni.createFrom().emitter(answer -> calls.add(new Call(batch, answer))),
                own,
                soon,
                aMomentLater);
    }

    private static void send(Sequencer sequencer, int commands) {
        IntStream.range(0, commands)
                .forEach(_ -> sequencer.append(command()).subscribe().with(_ -> {}));
    }

    @Test
    void a_call_holds_a_mebibyte_or_one_command() {
        var sizes = List.of(0, 600_000, 400_000, 100_000, 5_000_000, 1);
        sizes.forEach(size -> send(command(bytes(size))));
        IntStream.range(0, 4).forEach(i -> calls.get(i).succeed());
        assertThat(calls).extracting(call -> call.batch().size()).containsExactly(1, 2, 1, 1, 1);
    }

    @Test
    void a_lost_answer_fails_its_batch_and_no_other() {
        var lost = send(command());
        var next = send(command());
        calls.getFirst().answer().fail(new IllegalStateException("connection lost"));
        lost.assertFailedWith(IllegalStateException.class, "connection lost");
        assertThat(calls).hasSize(2);
        calls.getLast().succeed();
        next.assertCompleted();
    }

    @Test
    void a_call_that_throws_is_a_lost_answer_too() {
        var broken = new Sequencer(
                _ -> {
                    throw new IllegalStateException("no pool");
                },
                Runnable::run,
                Runnable::run,
                Runnable::run);
        var sent = broken.append(command()).subscribe().withSubscriber(UniAssertSubscriber.create());
        sent.assertFailedWith(IllegalStateException.class, "no pool");
    }

    @Test
    void the_queue_is_bounded_by_bytes_too() {
        var large = Stream.generate(() -> send(command(bytes(Part.MAX_CONTENT))))
                .limit(5)
                .toList();
        assertThat(calls).hasSize(2);
        large.get(3).assertNotTerminated();
        large.get(4).assertCompleted().assertItem(new Outcome.Overloaded());
    }
}
