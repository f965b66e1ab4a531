package org.sijil.testkit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Append;
import org.sijil.store.Bell;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.Following;
import org.sijil.store.LogBatch;
import org.sijil.store.Outcome;
import org.sijil.store.Redaction;
import org.sijil.store.Sequencer;
import org.sijil.store.StoredPart;

/** A log in memory, for tests of what writes and reads logs. The same in all but durability. */
public final class InMemoryEventLog implements EventLog {
    private final String origin;
    private final boolean stamped;
    private final InMemoryEntries memory;
    private final Executor own =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Sequencer sequencer = new Sequencer(this::appendAll, own, Runnable::run, Runnable::run);
    private final Bell bell = new Bell();

    private @Nullable Completion completion;

    /** @param stamped whether headers carry recordedAt and recordedBy */
    public InMemoryEventLog(String origin, boolean stamped, InstantSource clock) {
        this.origin = origin;
        this.stamped = stamped;
        memory = new InMemoryEntries(stamped, clock);
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
        return on(own, () -> {
            var outcomes = judgeAll(batch);
            bell.ring();
            return outcomes;
        });
    }

    @Override
    public Uni<Outcome> redact(Redaction redaction) {
        return elsewhere(() -> {
            var outcome = redactNow(redaction);
            bell.ring();
            return outcome;
        });
    }

    private synchronized Outcome redactNow(Redaction redaction) {
        return memory.redact(redaction);
    }

    private synchronized List<Outcome> judgeAll(List<Append> batch) {
        return batch.stream().map(memory::judge).toList();
    }

    public void moveCompletion(Completion to) {
        synchronized (this) {
            if (completion != null && !completion.equals(to) && completion.to() >= to.to()) {
                throw new IllegalArgumentException("completion never moves backwards, nor to another leaf");
            }
            completion = to;
        }
        bell.ring();
    }

    @Override
    public synchronized Uni<List<Entry>> read(long from, int limit) {
        return some(memory.entries().stream().skip(from), limit);
    }

    @Override
    public synchronized Uni<List<Entry>> readStream(String stream, long fromVersion, int limit) {
        Predicate<Entry> wanted = entry -> entry.stream().equals(stream) && entry.version() >= fromVersion;
        return some(memory.entries().stream().filter(wanted), limit);
    }

    @Override
    public synchronized Uni<List<Entry>> readBackwards(long before, int limit) {
        return some(
                memory.entries().reversed().stream()
                        .skip(Math.max(0, memory.entries().size() - before)),
                limit);
    }

    private static Uni<List<Entry>> some(Stream<Entry> entries, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a read gives 1 to %d entries, not %d".formatted(MAX_PAGE, limit));
        }
        return Uni.createFrom().item(bounded(entries, limit));
    }

    private static List<Entry> bounded(Stream<Entry> entries, int limit) {
        var bytes = new AtomicLong();
        return entries.limit(limit)
                .takeWhile(entry -> bytes.getAndAdd(contentBytes(entry)) < MAX_PAGE_BYTES)
                .toList();
    }

    private static long contentBytes(Entry entry) {
        return entry.parts().stream()
                .map(StoredPart::part)
                .filter(Objects::nonNull)
                .mapToLong(part -> part.content().size())
                .sum();
    }

    @Override
    public synchronized Uni<Long> size() {
        return Uni.createFrom().item((long) memory.entries().size());
    }

    @Override
    public Multi<LogBatch> follow(FollowFrom from) {
        return Following.of(origin, (after, limit) -> elsewhere(() -> page(after, limit)), bell, from);
    }

    private synchronized Following.Page page(long after, int limit) {
        var page = bounded(memory.entries().stream().skip(after + 1), limit);
        boolean reachesEnd = after + 1 + page.size() >= memory.entries().size();
        var leafBefore = after >= 0 && after < memory.entries().size()
                ? memory.entries().get((int) after).leafHash()
                : null;
        return new Following.Page(leafBefore, new LogBatch(page, reachesEnd ? completion : null), reachesEnd);
    }

    /** On another thread, as a database answers: a caller never finds itself inside its own call. */
    private static <T> Uni<T> elsewhere(Supplier<T> work) {
        return on(Infrastructure.getDefaultExecutor(), work);
    }

    private static <T> Uni<T> on(Executor executor, Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(executor);
    }
}
