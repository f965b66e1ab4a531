package org.sijil.ingest.recording;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Decision;
import org.sijil.domain.decide.Standing;
import org.sijil.domain.decide.Standing.Said;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.format.ClaimLogFormat;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.CommandKey;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.store.Receipt;
import org.sijil.store.Redaction;
import org.sijil.store.Reliance;
import org.sijil.store.StoredPart;

/** The claim log in the domain's terms: events and things instead of bytes and streams. */
final class ClaimLog {
    private static final int PAGE = 100;
    /** Behind the facts (claims.md, Parts). */
    private static final int WORDS = 1;

    private final EventLog log;
    private final SecureRandom random = new SecureRandom();

    ClaimLog(EventLog log) {
        this.log = log;
    }

    Uni<Outcome> append(Decision.Append decision, String recordedBy, @Nullable CommandKey key) {
        var stored = ClaimLogFormat.write(decision.event());
        var parts = new ArrayList<Part>();
        parts.add(salted(stored.facts()));
        if (stored.words() != null) {
            parts.add(salted(stored.words()));
        }
        var reliances = decision.reliances().stream()
                .map(relied -> new Reliance(Streams.of(relied.thing()), relied.version()))
                .toList();
        var expected = decision.after() < 0 ? Expected.NONE : new Expected.Exact(decision.after());
        return log.append(new Append(stored.stream(), expected, stored.type(), parts, recordedBy, key, reliances));
    }

    /** Removes the words of that entry. */
    Uni<Outcome> redact(Entry entry, EntryRedacted redaction, String recordedBy, @Nullable CommandKey key) {
        var stored = ClaimLogFormat.write(redaction, entry.stream());
        var because = new Append(
                stored.stream(),
                Expected.ANY,
                stored.type(),
                List.of(salted(stored.facts())),
                recordedBy,
                key,
                List.of());
        return log.redact(new Redaction(entry.position(), WORDS, because));
    }

    /** The part that a redaction removes; null where the entry has facts alone. */
    static @Nullable StoredPart words(Entry entry) {
        return entry.parts().size() > WORDS ? entry.parts().get(WORDS) : null;
    }

    /** Asks only what was appended under the key: no stream ever has the version that is expected. */
    Uni<Outcome> probe(Thing subject, String recordedBy, CommandKey key) {
        var never = new Expected.Exact(Long.MAX_VALUE);
        return log.append(new Append(Streams.of(subject), never, "probe", List.of(), recordedBy, key, List.of()));
    }

    private Part salted(String text) {
        return Part.salted(Bytes.utf8(text), random);
    }

    Uni<Long> size() {
        return log.size();
    }

    Multi<List<Entry>> read(long from, long until) {
        return log.readRange(from, until);
    }

    Uni<Entry> get(long position) {
        return log.read(position, 1).map(List::getFirst);
    }

    /** The answer to whoever had that entry recorded. */
    Uni<Answer> recorded(long position, boolean replayed) {
        return get(position).map(entry -> {
            var receipt = new Receipt(entry.position(), entry.leafHash(), entry.recordedAt());
            return new Answer.Recorded(Streams.subject(entry.stream()), entry.version(), receipt, replayed);
        });
    }

    /** What the thing's stream says from that version on, if it goes so far. */
    Uni<Optional<Standing>> find(Thing thing, long version) {
        return entries(thing, version)
                .onItem()
                .scan(Optional::<Standing>empty, ClaimLog::then)
                .collect()
                .last();
    }

    private static Optional<Standing> then(Optional<Standing> before, Entry entry) {
        return Optional.of(before.map(stands -> stands.then(said(entry)))
                .orElseGet(() -> Standing.of(entry.version(), said(entry))));
    }

    /** The thing's entries from that version on. */
    Multi<Entry> entries(Thing thing, long version) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicLong(version),
                        next -> log.readStream(Streams.of(thing), next.get(), PAGE)
                                .invoke(page -> next.addAndGet(page.size())))
                .until(List::isEmpty)
                .onItem()
                .disjoint();
    }

    private static Said said(Entry entry) {
        return new Said(entry.position(), requireNonNull(entry.recordedBy(), "the claim log is stamped"), event(entry));
    }

    static ClaimLogEvent event(Entry entry) {
        return ClaimLogFormat.read(
                entry.type(),
                requireNonNull(text(entry, 0), "facts are never removed"),
                entry.parts().size() == 1 ? null : text(entry, 1));
    }

    private static @Nullable String text(Entry entry, int index) {
        var part = entry.parts().get(index).part();
        return part == null ? null : part.content().utf8();
    }
}
