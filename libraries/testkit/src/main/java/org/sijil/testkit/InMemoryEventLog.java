package org.sijil.testkit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Append;
import org.sijil.store.Bell;
import org.sijil.store.CommandKey;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.Following;
import org.sijil.store.Hash;
import org.sijil.store.LogBatch;
import org.sijil.store.Outcome;
import org.sijil.store.Receipt;
import org.sijil.store.Sequencer;
import org.sijil.store.StoredPart;

/** A log in memory, for tests of what writes and reads logs. The same in all but durability. */
public final class InMemoryEventLog implements EventLog {
    private record Key(Hash fingerprint, Receipt receipt) {}

    private final String origin;
    private final boolean stamped;
    private final InstantSource clock;
    private final Sequencer sequencer = new Sequencer(this::appendAll);
    private final Bell bell = new Bell();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> lastOfStream = new HashMap<>();
    private final Map<Hash, Key> keys = new HashMap<>();
    private @Nullable Completion completion;

    /** @param stamped whether headers carry recordedAt and recordedBy */
    public InMemoryEventLog(String origin, boolean stamped, InstantSource clock) {
        this.origin = origin;
        this.stamped = stamped;
        this.clock = clock;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Uni<Outcome> append(Append append) {
        if (stamped != (append.recordedBy() != null)) {
            throw new IllegalArgumentException("recordedBy is given where the log is stamped, and only there");
        }
        return sequencer.append(append);
    }

    private Uni<List<Outcome>> appendAll(List<Append> batch) {
        return elsewhere(() -> {
            var outcomes = new ArrayList<Outcome>();
            synchronized (this) {
                for (var append : batch) {
                    outcomes.add(judge(append));
                }
            }
            bell.ring();
            return outcomes;
        });
    }

    private Outcome judge(Append append) {
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
        var parts = append.parts().stream()
                .map(part -> new StoredPart(part.commitment(), part))
                .toList();
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

    public void moveCompletion(Completion to) {
        synchronized (this) {
            if (completion != null && completion.to() > to.to()) {
                throw new IllegalArgumentException("a completion never moves backwards");
            }
            completion = to;
        }
        bell.ring();
    }

    @Override
    public synchronized Uni<List<Entry>> read(long from, int limit) {
        return some(entries.stream().skip(from), limit);
    }

    @Override
    public synchronized Uni<List<Entry>> readStream(String stream, long fromVersion, int limit) {
        Predicate<Entry> wanted = entry -> entry.stream().equals(stream) && entry.version() >= fromVersion;
        return some(entries.stream().filter(wanted), limit);
    }

    @Override
    public synchronized Uni<List<Entry>> readBackwards(long before, int limit) {
        return some(entries.reversed().stream().skip(Math.max(0, entries.size() - before)), limit);
    }

    private static Uni<List<Entry>> some(Stream<Entry> entries, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a read gives 1 to %d entries, not %d".formatted(MAX_PAGE, limit));
        }
        return Uni.createFrom().item(entries.limit(limit).toList());
    }

    @Override
    public synchronized Uni<Long> size() {
        return Uni.createFrom().item((long) entries.size());
    }

    @Override
    public Multi<LogBatch> follow(FollowFrom from) {
        return Following.of(origin, (after, limit) -> elsewhere(() -> page(after, limit)), bell, from);
    }

    private synchronized Following.Page page(long after, int limit) {
        var page = entries.stream().skip(after + 1).limit(limit).toList();
        boolean reachesEnd = after + 1 + page.size() >= entries.size();
        var leafBefore =
                after >= 0 && after < entries.size() ? entries.get((int) after).leafHash() : null;
        return new Following.Page(leafBefore, new LogBatch(page, reachesEnd ? completion : null));
    }

    /** On another thread, as a database answers: a caller never finds itself inside its own call. */
    private static <T> Uni<T> elsewhere(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }
}
