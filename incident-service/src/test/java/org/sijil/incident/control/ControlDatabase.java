package org.sijil.incident.control;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Hash;
import org.sijil.store.LogBatch;
import org.sijil.store.LogSchema;
import org.sijil.store.LogWriter;
import org.sijil.store.PostgresEventLog;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;

/** A fresh database with the control log and the read position of whoever writes it. */
final class ControlDatabase implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Vertx VERTX = Vertx.vertx();
    private static final LogSchema CONTROL = new LogSchema("control_log", "sijil.test/control", false);

    private final TestDatabase database = TestPostgres.freshDatabase().migrate(CONTROL);
    private final Pool pool;
    private final PostgresEventLog log;

    ControlDatabase() {
        database.execute("create schema incident; set search_path to incident; " + script("V1__read_position.sql")
                + script("V2__incident.sql") + script("V3__lease.sql") + script("V4__kept_by_change.sql")
                + script("R__incident_told.sql"));
        pool = PgBuilder.pool()
                .connectingTo(database.connectOptions())
                .with(new PoolOptions().setMaxSize(2))
                .using(VERTX)
                .build();
        log = new PostgresEventLog(VERTX, pool, database.connectOptions(), CONTROL);
    }

    private static String script(String name) {
        try (var script = ControlLog.class.getResourceAsStream("/db/incident/" + name)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the control log that follows from so many entries when nothing goes wrong. */
    static List<Hash> leaves(ToldLog claims, int entries) {
        try (var database = new ControlDatabase()) {
            fold(database.startFolder(claims.log()), claims.batches(0, entries, entries));
            return database.leaves();
        }
    }

    static void fold(ControlFolder folder, List<LogBatch> batches) {
        batches.forEach(batch -> folder.fold(batch).await().atMost(LIMIT));
    }

    static UniAssertSubscriber<Void> begin(ControlFolder folder, LogBatch batch) {
        return folder.fold(batch).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    /** A folder as a process that starts has it: nothing in memory yet, and the one before it is gone. */
    ControlFolder startFolder(EventLog claims) {
        endLease();
        return startReplica(claims);
    }

    /** Beside those that are there. */
    ControlFolder startReplica(EventLog claims) {
        return startReplica(claims, Integer.MAX_VALUE);
    }

    /** @param longBatch from so many entries on a batch is kept while the next is drawn */
    ControlFolder startReplica(EventLog claims, int longBatch) {
        var control = new ControlLog(pool, new LogWriter(CONTROL));
        var folder = new ControlFolder(claims, control, new Lease(pool, LIMIT), longBatch);
        folder.recall().await().atMost(LIMIT);
        return folder;
    }

    /** As its holder was last heard of long ago. */
    void endLease() {
        database.execute("update incident.read_position set held_until = '-infinity' where holder is not null");
    }

    /** Some time after each progress, so that there always is some, until so many entries are worked in. */
    void cutConnectionsUntil(int entries) {
        for (long seen = 0; seen < entries; seen = completeTo()) {
            if (completeTo() > seen) {
                execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
            }
        }
    }

    List<Entry> entries() {
        var all = new ArrayList<Entry>();
        for (var page = page(0); !page.isEmpty(); page = page(all.size())) {
            all.addAll(page);
        }
        return all;
    }

    List<Hash> leaves() {
        return entries().stream().map(Entry::leafHash).toList();
    }

    private List<Entry> page(int from) {
        return log.read(from, EventLog.MAX_PAGE).await().atMost(LIMIT);
    }

    long completeTo() {
        return database.count("select coalesce(max(complete_to), 0) from control_log.completion");
    }

    /** The incidents kept as known at a size of the claim log, each as a line of all that it tells. */
    List<String> incidents(long known) {
        var rows = pool.preparedQuery("""
                        select concat_ws(' ', position || '.' || area || '.' || subject, who, types, actors,
                          extract(epoch from first_moment)::bigint, extract(epoch from last_moment)::bigint,
                          claims, array(select extract(epoch from moment)::bigint from unnest(moments) moment),
                          positions, echoes, denials, voices, net) as line
                        from incident.incident, incident.incident_told(position, area, subject, $1)
                        where known_from <= $1 and (known_to is null or known_to > $1)
                        """).execute(Tuple.of(known)).await().atMost(LIMIT);
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(row.getString("line")));
        return lines;
    }

    long count(String sql) {
        return database.count(sql);
    }

    void execute(String sql) {
        database.execute(sql);
    }

    /** Makes every append fail in the server, as a disk does that is full. */
    void breakAppends() {
        database.execute("alter function control_log.append rename to append_away");
    }

    void mendAppends() {
        database.execute("alter function control_log.append_away rename to append");
    }

    @Override
    public void close() {
        log.close();
        pool.close().await().atMost(LIMIT);
    }
}
