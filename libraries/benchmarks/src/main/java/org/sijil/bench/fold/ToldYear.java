package org.sijil.bench.fold;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.sijil.bench.WrongAnswer;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.Stored;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.LogSchema;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.store.PostgresEventLog;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.YearOfClaims;

/** A claim log that tells a {@link YearOfClaims}, and where in it each claim stands. */
public final class ToldYear {
    private static final LogSchema SCHEMA = new LogSchema("claim_log", "sijil.local/claims", true);
    private static final long SEED = 20241207;
    /** Half of what may be under way, so that none is turned away. */
    private static final int AT_ONCE = 128;

    private final EventLog log;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final List<Append> waiting = new ArrayList<>();
    /** Of each claim, how many entries stand before it. */
    private final List<Long> positions = new ArrayList<>();

    private long entries;

    private ToldYear(EventLog log) {
        this.log = log;
    }

    public static ToldYear tell(TestDatabase database, Vertx vertx, int claims) {
        return tell(database, vertx, claims, 0);
    }

    /** @param crowd how many claims more there are after the year, all of one day in one area */
    static ToldYear tell(TestDatabase database, Vertx vertx, int claims, int crowd) {
        database.migrate(SCHEMA);
        var pool = PgBuilder.pool()
                .connectingTo(database.connectOptions())
                .using(vertx)
                .build();
        try (var log = new PostgresEventLog(vertx, pool, database.connectOptions(), SCHEMA)) {
            var told = new ToldYear(log);
            var year = new YearOfClaims(SEED, claims);
            year.definitions().forEach(told::tell);
            while (!year.isOver()) {
                told.tell(year.next());
            }
            year.crowdedDay(crowd).forEach(told::tell);
            told.send();
            return told;
        } finally {
            pool.closeAndAwait();
        }
    }

    private void tell(ClaimLogEvent event) {
        if (event instanceof Recorded) {
            positions.add(entries);
        }
        entries++;
        waiting.add(append(ClaimLogFormat.write(event)));
        if (waiting.size() == AT_ONCE) {
            send();
        }
    }

    private void send() {
        var sent = waiting.stream().map(log::append).toList();
        for (var outcome : Uni.join().all(sent).andFailFast().await().indefinitely()) {
            if (!(outcome instanceof Outcome.Appended)) {
                throw new WrongAnswer("a claim was not appended: " + outcome);
            }
        }
        waiting.clear();
    }

    private Append append(Stored stored) {
        var words = stored.words() == null ? "{}" : stored.words();
        var parts = List.of(part(stored.facts()), part(words));
        return new Append(stored.stream(), Expected.ANY, stored.type(), parts, "bench", null, List.of());
    }

    private Part part(String text) {
        return Part.salted(Bytes.utf8(text), random);
    }

    public int claims() {
        return positions.size();
    }

    public long entries() {
        return entries;
    }

    /** How many entries stand before a claim; before none of them, all. */
    public long position(int claim) {
        return claim == claims() ? entries : positions.get(claim);
    }
}
