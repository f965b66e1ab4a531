package org.sijil.bench.append;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.sijil.bench.Sending;
import org.sijil.bench.WrongAnswer;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.CommandKey;
import org.sijil.store.Expected;
import org.sijil.store.Hash;
import org.sijil.store.LogSchema;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.store.PostgresEventLog;
import org.sijil.testkit.TestDatabase;

/**
 * Our log through its public face, each command with all that ingest gives it: salts, an expected version, and a key
 * unless it is a line of a stream.
 */
final class SijilLog implements Contender {
    static final LogSchema SCHEMA = new LogSchema("claim_log", "sijil.local/claims", true);
    /** The sequencer makes one call at a time. */
    private static final int CALLS = 1;

    private final boolean isKeyed;
    private final TestDatabase database;
    private final Vertx vertx;
    private final Pool pool;
    private final PostgresEventLog log;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong newest = new AtomicLong(-1);

    SijilLog(TestDatabase database, Vertx vertx, boolean isKeyed) {
        this.isKeyed = isKeyed;
        this.database = database.migrate(SCHEMA);
        this.vertx = vertx;
        pool = Pools.vertx(database, vertx, CALLS);
        log = new PostgresEventLog(vertx, pool, database.connectOptions(), SCHEMA);
    }

    @Override
    public String name() {
        return "Sijil";
    }

    /** Each a command of its own, sent without waiting for those before, as the lines of a stream are. */
    @Override
    public Sending sending(Supplier<List<Event>> events) {
        return Sending.fromEventLoops(vertx, () -> append(events.get()).subscribeAsCompletionStage());
    }

    private Uni<Void> append(List<Event> events) {
        long before = newest.get();
        var appends = events.stream().map(event -> log.append(command(event))).toList();
        return Uni.join()
                .all(appends)
                .andFailFast()
                .invoke(outcomes -> requireAfter(before, outcomes))
                .replaceWithVoid();
    }

    private Append command(Event event) {
        return new Append(
                "claim/" + event.id(),
                Expected.NONE,
                Rows.TYPE,
                List.of(Part.salted(event.facts(), random), Part.salted(event.words(), random)),
                Rows.RECORDER,
                isKeyed ? key(event) : null,
                List.of());
    }

    private static CommandKey key(Event event) {
        return new CommandKey(
                Hash.sha256(Bytes.utf8(event.id()).toArray()),
                Hash.sha256(event.facts().toArray(), event.words().toArray()));
    }

    /** Whatever is sent after an answer stands after what was answered. */
    private void requireAfter(long answered, List<Outcome> outcomes) {
        long before = answered;
        for (var outcome : outcomes) {
            if (!(outcome instanceof Outcome.Appended(var receipt)) || receipt.position() <= before) {
                throw new WrongAnswer("%s after position %d".formatted(outcome, before));
            }
            before = receipt.position();
        }
        newest.accumulateAndGet(before, Math::max);
    }

    /** Where a position is missing, the last one tells of more than there are. */
    @Override
    public long stored() {
        long entries = database.count("select count(*) from claim_log.entry");
        if (entries != newest.get() + 1) {
            throw new WrongAnswer("%d entries up to position %d".formatted(entries, newest.get()));
        }
        return entries;
    }

    @Override
    public void close() {
        log.close();
        pool.closeAndAwait();
    }
}
