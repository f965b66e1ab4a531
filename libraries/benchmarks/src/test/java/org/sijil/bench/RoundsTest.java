package org.sijil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class RoundsTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    private final List<String> turns = new ArrayList<>();

    private static Effort effort(String... options) {
        return CommandLine.populateCommand(new Effort(), options);
    }

    /** Of batches of ten, with as many stored as it sends, and some. */
    private Entrant entrant(String name, int clients, long tooMany) {
        var sent = new AtomicLong();
        return new Entrant(
                name,
                true,
                clients,
                10,
                Sending.fromThreads(() -> {
                    sent.addAndGet(10);
                    note(name);
                    Thread.sleep(1);
                }),
                () -> sent.get() + tooMany);
    }

    private synchronized void note(String name) {
        if (turns.isEmpty() || !turns.getLast().equals(name)) {
            turns.add(name);
        }
    }

    @Test
    void entrants_take_turns() throws Exception {
        var entrants = List.of(entrant("A", 1, 0), entrant("B", 2, 0), entrant("C", 1, 0));
        var table = Rounds.run(entrants, effort("--rounds", "2", "--seconds", "0.02"), "events");
        assertThat(turns).containsExactly("A", "B", "C", "A", "B", "C", "A", "B", "C");
        assertThat(table.toString().lines()).hasSize(5);
    }

    static Stream<Function<Runnable, Sending>> ways() {
        return Stream.of(
                work -> Sending.fromThreads(work::run),
                work -> Sending.fromEventLoops(VERTX, () -> {
                    work.run();
                    return CompletableFuture.completedStage(null);
                }));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void all_clients_send_and_every_event_of_a_batch_counts(Function<Runnable, Sending> way) throws Exception {
        var sent = new AtomicLong();
        var entrant = new Entrant("A", true, 3, 10, way.apply(() -> sent.addAndGet(10)), sent::get);
        var turn = Turn.take(entrant, effort("--seconds", "0.05").turn());
        assertThat(turn.events()).isEqualTo(sent.get());
        assertThat(turn.latencies().getTotalCount()).isEqualTo(sent.get() / 10);
        assertThat(turn.perSecond()).isGreaterThan(0).isLessThan(sent.get() / 0.05);
    }

    @Test
    void what_is_not_stored_is_a_wrong_answer() {
        var lossy = List.of(entrant("A", 1, 0), entrant("B", 1, -1));
        assertThatThrownBy(() -> Rounds.run(lossy, effort("--rounds", "1", "--seconds", "0.02"), "events"))
                .isInstanceOf(WrongAnswer.class)
                .hasMessageStartingWith("B: ");
    }

    static Stream<Sending> refused() {
        return Stream.of(
                Sending.fromThreads(() -> {
                    throw new WrongAnswer("refused");
                }),
                Sending.fromEventLoops(VERTX, () -> {
                    throw new WrongAnswer("refused");
                }),
                Sending.fromEventLoops(VERTX, () -> CompletableFuture.failedFuture(new WrongAnswer("refused"))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_wrong_answer_to_one_client_ends_the_run(Sending sending) {
        var refused = new Entrant("A", true, 2, 1, sending, () -> 0);
        assertThatThrownBy(() -> Rounds.run(List.of(refused), effort("--quick"), "events"))
                .isInstanceOf(WrongAnswer.class)
                .hasMessage("refused");
    }
}
