package org.sijil.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.store.Append;
import org.sijil.store.CommandKey;
import org.sijil.store.Entry;
import org.sijil.store.Expected;
import org.sijil.store.Hash;
import org.sijil.store.Outcome;
import org.sijil.store.Receipt;
import org.sijil.store.Redaction;
import org.sijil.store.StoredPart;

/** The entries of a log in memory, and what becomes of a command put to them. One caller at a time. */
final class InMemoryEntries {
    private record Key(Hash fingerprint, Receipt receipt) {}

    private final boolean stamped;
    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> lastOfStream = new HashMap<>();
    private final Map<Hash, Key> keys = new HashMap<>();

    InMemoryEntries(boolean stamped, InstantSource clock) {
        this.stamped = stamped;
        this.clock = clock;
    }

    List<Entry> entries() {
        return entries;
    }

    Outcome judge(Append append) {
        if (append.key() != null && keys.get(append.key().id()) instanceof Key(Hash fingerprint, Receipt receipt)) {
            return fingerprint.equals(append.key().fingerprint())
                    ? new Outcome.Duplicate(receipt)
                    : new Outcome.IdempotencyConflict();
        }
        long actual = version(append.stream());
        boolean asExpected = switch (append.expected()) {
            case Expected.Any() -> true;
            case Expected.None() -> actual == -1;
            case Expected.Exact(long version) -> actual == version;
        };
        if (!asExpected) {
            return new Outcome.VersionConflict(actual);
        }
        for (var reliance : append.reliances()) {
            if (version(reliance.stream()) != reliance.version()) {
                return new Outcome.StaleReliance(reliance.stream(), version(reliance.stream()));
            }
        }
        return new Outcome.Appended(store(append));
    }

    Outcome redact(Redaction redaction) {
        var entry = entries.get((int) redaction.position());
        var part = entry.parts().get(redaction.index());
        if (part.part() == null || !entry.stream().equals(redaction.because().stream())) {
            throw new IllegalArgumentException("nothing to remove, or told of in another stream: " + redaction);
        }
        var outcome = judge(redaction.because());
        if (outcome instanceof Outcome.Appended(Receipt receipt)) {
            var parts = new ArrayList<>(entry.parts());
            parts.set(redaction.index(), part.removed(receipt.position()));
            entries.set((int) redaction.position(), entry.with(parts));
        }
        return outcome;
    }

    private long version(String stream) {
        var last = lastOfStream.get(stream);
        return last == null ? -1 : last.version();
    }

    private Receipt store(Append append) {
        var last = lastOfStream.get(append.stream());
        var recordedAt = stamped ? recordedAt() : null;
        long position = entries.size();
        long version = last == null ? 0 : last.version() + 1;
        long previous = last == null ? -1 : last.position();
        var header = HeaderText.of(append, position, version, previous, recordedAt);
        var parts = append.parts().stream().map(StoredPart::of).toList();
        var entry = new Entry(
                position,
                append.stream(),
                version,
                previous,
                append.type(),
                recordedAt,
                append.recordedBy(),
                Hash.leaf(header),
                header,
                parts);
        entries.add(entry);
        lastOfStream.put(append.stream(), entry);
        var receipt = new Receipt(position, entry.leafHash(), recordedAt);
        if (append.key() instanceof CommandKey(Hash id, Hash fingerprint)) {
            keys.put(id, new Key(fingerprint, receipt));
        }
        return receipt;
    }

    private Instant recordedAt() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = entries.isEmpty() ? null : entries.getLast().recordedAt();
        return last != null && last.isAfter(now) ? last : now;
    }
}
