package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future.State;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Append;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Hash;
import org.sijil.store.Outcome;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;
import org.sijil.store.Receipt;
import org.sijil.store.StoredPart;

/**
 * Who sent what and what was answered, and whether a log bears that out. Each command has a key and, as
 * {@link Commands#named} gives it, parts by which its entry is told from all others.
 */
final class RecordedHistory {
    /** @param knownEnd the highest position that its sender knew to be taken when this was sent */
    private record Sending(CompletableFuture<Outcome> answer, long knownEnd) {
        Optional<Outcome> outcome() {
            return answer.state() == State.SUCCESS ? Optional.of(answer.join()) : Optional.empty();
        }
    }

    private final Map<Append, Queue<Sending>> sendings = new ConcurrentHashMap<>();
    private final AtomicLong knownEnd = new AtomicLong(-1);

    CompletableFuture<Outcome> send(EventLog log, Append command) {
        var answer = sent(command, knownEnd.get());
        log.append(command).subscribe().with(answer::complete, answer::completeExceptionally);
        return answer;
    }

    /** Sent by somebody else, who completes it with the answer if there is one. */
    CompletableFuture<Outcome> sent(Append command, long knownToSender) {
        var sending = new Sending(new CompletableFuture<>(), knownToSender);
        sendings.computeIfAbsent(command, _ -> new ConcurrentLinkedQueue<>()).add(sending);
        var _ = sending.answer.thenAccept(outcome ->
                receipt(outcome).ifPresent(receipt -> knownEnd.accumulateAndGet(receipt.position(), Math::max)));
        return sending.answer;
    }

    /** Grows with what is acknowledged. */
    long knownEnd() {
        return knownEnd.get();
    }

    /** Until each sending is answered, or its answer lost. */
    void awaitAnswers() {
        Eventually.holds(() -> assertThat(sendings.values())
                .allSatisfy(sent -> assertThat(sent).allMatch(sending -> sending.answer.isDone())));
    }

    boolean hasLost() {
        return sendings.values().stream()
                .flatMap(Queue::stream)
                .anyMatch(sending -> sending.answer.isCompletedExceptionally());
    }

    /** For times in which nothing is in the way of an answer. */
    void assertNothingLost() {
        assertThat(sendings.values())
                .allSatisfy(sent ->
                        assertThat(sent).allMatch(sending -> sending.outcome().isPresent()));
    }

    /** Sends everything again: what stands gets its first receipt, and what was lost is made up for. */
    void sendAgain(EventLog log) {
        LogContract.await(Multi.createFrom()
                .iterable(List.copyOf(sendings.keySet()))
                .onItem()
                .transformToUni(command -> Uni.createFrom().completionStage(() -> send(log, command)))
                .merge(256)
                .collect()
                .last());
    }

    void assertBorneOutBy(List<Entry> entries) {
        var commands =
                sendings.keySet().stream().collect(Collectors.toMap(RecordedHistory::commitments, Function.identity()));
        var standing = new HashMap<Append, Entry>();
        for (var entry : entries) {
            var command = commands.get(
                    entry.parts().stream().map(StoredPart::commitment).toList());
            assertThat(command)
                    .as("nobody sent what stands at %d", entry.position())
                    .isNotNull();
            assertThat(standing.put(command, entry))
                    .as("stands twice, also at %d", entry.position())
                    .isNull();
            assertThat(entry.header())
                    .isEqualTo(HeaderText.of(
                            command, entry.position(), entry.version(), entry.previous(), entry.recordedAt()));
        }
        sendings.forEach((command, sent) -> judge(command, List.copyOf(sent), standing.get(command)));
    }

    private static void judge(Append command, List<Sending> sendings, @Nullable Entry entry) {
        var receipts = new HashSet<Receipt>();
        int appended = 0;
        boolean mayStand = false;
        for (var sending : sendings) {
            var receipt = sending.outcome().flatMap(RecordedHistory::receipt);
            receipt.ifPresent(receipts::add);
            mayStand |= sending.outcome().isEmpty() || receipt.isPresent();
            if (sending.outcome().orElse(null) instanceof Appended(var first)) {
                appended++;
                assertThat(first.position()).as("appended below what was known").isGreaterThan(sending.knownEnd);
            }
        }
        assertThat(appended).as("times appended: %s", command).isLessThanOrEqualTo(1);
        if (entry == null) {
            assertThat(receipts).as("acknowledged and gone: %s", command).isEmpty();
        } else {
            assertThat(receipts)
                    .as("receipts of %s", command)
                    .isSubsetOf(new Receipt(entry.position(), entry.leafHash(), entry.recordedAt()));
            assertThat(mayStand).as("refused and yet there: %s", command).isTrue();
        }
    }

    private static List<Hash> commitments(Append command) {
        return command.parts().stream().map(part -> part.commitment()).toList();
    }

    private static Optional<Receipt> receipt(Outcome outcome) {
        return switch (outcome) {
            case Appended(var receipt) -> Optional.of(receipt);
            case Duplicate(var receipt) -> Optional.of(receipt);
            case Outcome.IdempotencyConflict _,
                    Outcome.VersionConflict _,
                    Outcome.StaleReliance _,
                    Outcome.Overloaded _ -> Optional.empty();
        };
    }
}
