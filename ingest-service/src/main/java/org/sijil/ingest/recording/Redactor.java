package org.sijil.ingest.recording;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Refusal;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.store.CommandKey;
import org.sijil.store.Entry;
import org.sijil.store.Outcome;
import org.sijil.store.StoredPart;

/**
 * Removes words, entry by entry, each in one transaction with what tells of it. Where it ends half way, what is gone is
 * told of, and the same order again removes the rest: words that are gone are passed over.
 */
public final class Redactor {
    private final ClaimLog log;

    Redactor(ClaimLog log) {
        this.log = log;
    }

    /** What an authority wants removed, and why. */
    public record Order(Target target, String authority, String reason) {}

    public sealed interface Target {
        record OfEntry(long position) implements Target {}

        /** The words of all its entries, and of the reports that hold its quotes. */
        record OfClaim(String id) implements Target {}
    }

    /**
     * The answer is of the last redaction, made now or found made.
     *
     * @param key stands for the whole order: the last entry carries it, so that an order that ended half way goes on
     */
    public Uni<Answer> redact(Order order, String recordedBy, @Nullable CommandKey key) {
        return switch (order.target()) {
            case Target.OfEntry(long position) ->
                log.size()
                        .chain(size -> position < size
                                ? log.get(position).chain(entry -> redact(entry, order, recordedBy, key))
                                : refused(new Refusal.NoSuchEntry("/position", position, size)));
            case Target.OfClaim(var id) ->
                entries(Thing.claim(id))
                        .chain(entries -> entries.isEmpty()
                                ? refused(new Refusal.Unknown("/claim", Thing.claim(id), List.of()))
                                : redact(entries, order, recordedBy, key));
        };
    }

    private static Uni<Answer> refused(Refusal refusal) {
        return Uni.createFrom().item(new Answer.Refused(List.of(refusal)));
    }

    private Uni<Answer> redact(Entry entry, Order order, String recordedBy, @Nullable CommandKey key) {
        return hasWords(entry)
                ? redact(List.of(entry), order, recordedBy, key)
                : refused(new Refusal.NoWords("/position", entry.position()));
    }

    private static boolean hasWords(Entry entry) {
        return ClaimLog.words(entry) != null;
    }

    /** Those of the claim that had words, and those of the reports that it names or named. */
    private Uni<List<Entry>> entries(Thing claim) {
        return withWords(List.of(claim)).chain(ofClaim -> {
            var reports = ofClaim.stream()
                    .flatMap(entry -> report(entry).stream())
                    .distinct()
                    .toList();
            return withWords(reports)
                    .map(ofReports ->
                            Stream.concat(ofReports.stream(), ofClaim.stream()).toList());
        });
    }

    private Uni<List<Entry>> withWords(List<Thing> things) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToMultiAndConcatenate(thing -> log.entries(thing, 0))
                .filter(Redactor::hasWords)
                .collect()
                .asList();
    }

    private static Optional<Thing> report(Entry entry) {
        return ClaimLog.event(entry) instanceof ClaimEvent.Content content
                ? Optional.ofNullable(content.claim().report()).map(Thing::report)
                : Optional.empty();
    }

    private Uni<Answer> redact(List<Entry> entries, Order order, String recordedBy, @Nullable CommandKey key) {
        if (key == null) {
            return redactWhatIsThere(entries, order, recordedBy, null);
        }
        var subject = Streams.subject(entries.getLast().stream());
        return log.probe(subject, recordedBy, key)
                .chain(outcome -> outcome instanceof Outcome.VersionConflict
                        ? redactWhatIsThere(entries, order, recordedBy, key)
                        : answer(outcome));
    }

    private Uni<Answer> redactWhatIsThere(
            List<Entry> entries, Order order, String recordedBy, @Nullable CommandKey key) {
        var there =
                entries.stream().filter(entry -> words(entry).part() != null).toList();
        if (there.isEmpty()) {
            long by = requireNonNull(words(entries.getLast()).removedBy(), "what is gone was removed by somebody");
            return log.recorded(by, true);
        }
        var last = there.getLast();
        return Multi.createFrom()
                .iterable(there)
                .onItem()
                .transformToUniAndConcatenate(entry -> {
                    var redaction = new EntryRedacted(entry.position(), order.authority(), order.reason());
                    return log.redact(entry, redaction, recordedBy, entry == last ? key : null);
                })
                .collect()
                .last()
                .chain(this::answer);
    }

    private static StoredPart words(Entry entry) {
        return requireNonNull(ClaimLog.words(entry), "entries without words are left out");
    }

    private Uni<Answer> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended(var receipt) -> log.recorded(receipt.position(), false);
            case Outcome.Duplicate(var receipt) -> log.recorded(receipt.position(), true);
            case Outcome.IdempotencyConflict _ -> Uni.createFrom().item(new Answer.KeyReused());
            case Outcome.Overloaded _ -> Uni.createFrom().item(new Answer.Overloaded());
            case Outcome.VersionConflict _, Outcome.StaleReliance _ ->
                throw new IllegalStateException("a redaction expects no version, yet was answered with " + outcome);
        };
    }
}
