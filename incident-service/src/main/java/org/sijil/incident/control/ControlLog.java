package org.sijil.incident.control;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.sijil.domain.control.ControlRevised;
import org.sijil.format.ControlFormat;
import org.sijil.incident.incidents.IncidentTables;
import org.sijil.kit.database.DatabaseRetry;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.Completion;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.Hash;
import org.sijil.store.LogWriter;
import org.sijil.store.Outcome;
import org.sijil.store.Part;

/**
 * Where conclusions are kept: the control log, incidents and how far the claim log is worked in, always moved together.
 */
final class ControlLog {
    /** Revisions of one server call; a batch that adopts a policy may revise every area. */
    private static final int CALL = 256;

    private final Pool pool;
    private final LogWriter writer;
    private final IncidentTables incidents;

    ControlLog(Pool pool, LogWriter writer) {
        this.pool = pool;
        this.writer = writer;
        this.incidents = new IncidentTables(pool);
    }

    IncidentTables incidents() {
        return incidents;
    }

    Uni<Kept> kept() {
        return pool.query("select position, leaf_hash, token from incident.read_position")
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Kept(from(row), row.getLong("token")));
    }

    private static FollowFrom from(Row row) {
        long position = row.getLong("position");
        return position < 0
                ? FollowFrom.BEGINNING
                : new FollowFrom.After(
                        position, Hash.of(row.getBuffer("leaf_hash").getBytes()));
    }

    /**
     * Appends the revisions, moves the completion and the read position: all of it or nothing, and once, however often
     * the connection is lost. Waits for a database that is down; fails where trying again cannot help.
     *
     * @param token of the lease under which they were drawn; fails with {@link LostLeaseException} under a newer one
     */
    Uni<Void> keep(Concluded concluded, long token) {
        return write(concluded.revisions())
                .chain(appends -> DatabaseRetry.whileInTrouble(
                        Uni.createFrom().deferred(() -> keepOnce(concluded, appends, token)),
                        failure ->
                                !(failure instanceof IllegalStateException || failure instanceof LostLeaseException)));
    }

    /** On a thread that may be busy with it for long. */
    private static Uni<List<Append>> write(List<ControlRevised> revisions) {
        return Uni.createFrom()
                .item(() -> Parallel.stream(revisions).map(ControlLog::append).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Append append(ControlRevised revised) {
        var stored = ControlFormat.write(revised);
        var facts = Part.unsalted(Bytes.utf8(stored.facts()));
        return new Append(stored.stream(), Expected.ANY, stored.type(), List.of(facts), null, null, List.of());
    }

    private Uni<Void> keepOnce(Concluded concluded, List<Append> appends, long token) {
        // Sent in a row, none waits for the answer to another: the transaction fails with whichever fails.
        return pool.withTransaction(connection -> Uni.join()
                        .all(
                                movePosition(connection, concluded, token),
                                incidents.keep(connection, concluded.incidents()),
                                append(connection, appends),
                                writer.moveCompletion(connection, completion(concluded.after())))
                        .andFailFast())
                .replaceWithVoid()
                .onFailure(ConcurrentModificationException.class)
                .recoverWithUni(_ ->
                        kept().invoke(now -> requireKept(now, concluded, token)).replaceWithVoid());
    }

    /** A commit whose answer was lost has moved the position as well: then there is nothing left to do. */
    private static void requireKept(Kept now, Concluded concluded, long token) {
        if (now.from().equals(concluded.after())) {
            return;
        }
        if (now.token() != token) {
            throw new LostLeaseException(token);
        }
        throw new IllegalStateException(
                "the claim log is worked in to position %d and not %d".formatted(now.position(), concluded.before()));
    }

    /**
     * First, so that a second writer waits here with nothing appended. Fails where position or lease have moved, by that
     * writer or by a commit of our own whose connection was lost.
     */
    private static Uni<Void> movePosition(SqlConnection connection, Concluded concluded, long token) {
        var after = concluded.after();
        return connection
                .preparedQuery("""
                        update incident.read_position set position = $2, leaf_hash = $3
                        where position = $1 and token = $4""")
                .execute(Tuple.of(
                        concluded.before(),
                        after.position(),
                        Buffer.buffer(after.leafHash().toArray()),
                        token))
                .invoke(rows -> {
                    if (rows.rowCount() != 1) {
                        throw new ConcurrentModificationException("the read position moved under the transaction");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> append(SqlConnection connection, List<Append> revisions) {
        return Multi.createFrom()
                .iterable(revisions)
                .group()
                .intoLists()
                .of(CALL)
                .onItem()
                .transformToUniAndConcatenate(call -> writer.append(connection, call))
                .invoke(ControlLog::requireAppended)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void requireAppended(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (!(outcome instanceof Outcome.Appended)) {
                throw new IllegalStateException("the control log took a revision for " + outcome);
            }
        }
    }

    private static Completion completion(FollowFrom.After after) {
        return new Completion(after.position() + 1, after.leafHash());
    }
}
