package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.testkit.Commands.named;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.store.EventLog;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;

/** Several sequencers on one log, and what may happen to one of them. */
class SequencerFaultTest extends FaultContract {
    /** Of a stopped process; the longer it is, the more of its peers' limits it passes. */
    private static final Duration STOP = Duration.ofSeconds(Integer.getInteger("sijil.stopSeconds", 5));

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void several_at_once_keep_one_order(int count) {
        var replicas = Stream.generate(postgres()::replica).limit(count).toList();
        try (var load = new Load(history, replicas.stream().map(TestLog::log).toArray(EventLog[]::new))) {
            load.goesOn(2000);
        }
        history.assertNothingLost();
        replicas.forEach(PostgresTestLog::close);
    }

    @Test
    void one_command_at_once_on_two_is_appended_once() {
        try (var other = postgres().replica()) {
            for (int i = 0; i < 50; i++) {
                var command = named("twin " + i, "claim/" + i);
                var answers = List.of(history.send(log(), command), history.send(other.log(), command));
                assertThat(answers.stream().map(CompletableFuture::join))
                        .extracting(Object::getClass)
                        .containsExactlyInAnyOrderElementsOf(List.of(Appended.class, Duplicate.class));
            }
        }
    }

    @Test
    void one_refused_amid_a_batch_takes_nobody_with_it() {
        var answers = new CompletableFuture<?>[200];
        testLog()
                .whileStalled(() -> IntStream.range(0, answers.length).forEach(i -> {
                    var command = named("command " + i, "claim/" + i % 7);
                    answers[i] = history.send(log(), i == 100 ? Commands.impossible(command) : command);
                }));
        CompletableFuture.allOf(answers).join();
        assertThat(await(log().size())).isEqualTo(answers.length - 1);
    }

    @Test
    void others_go_on_while_one_is_stopped_and_then_it_goes_on_too() {
        try (var load = new Load(history, log());
                var process = new ReplicaProcess(database(), history)) {
            process.goesOn(500);
            process.signal("STOP");
            for (var end = Instant.now().plus(STOP); Instant.now().isBefore(end); ) {
                load.goesOn(100);
            }
            process.signal("CONT");
            process.goesOn(500);
        }
    }

    @Test
    void one_may_be_killed_in_the_midst_of_its_calls() {
        try (var load = new Load(history, log())) {
            for (int i = 0; i < 2; i++) {
                try (var process = new ReplicaProcess(database(), history)) {
                    process.goesOn(300);
                    process.signal("KILL");
                }
                load.goesOn(100);
            }
        }
    }
}
