package org.sijil.incident.control;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.sijil.incident.incidents.IncidentTable;
import org.sijil.kit.database.DatabaseRetry;
import org.sijil.store.Append;
import org.sijil.store.Completion;
import org.sijil.store.FollowFrom;
import org.sijil.store.Hash;
import org.sijil.store.LogWriter;
import org.sijil.store.Outcome;

/**
 * Where conclusions are kept: the control log, incidents and how far the claim log is worked in, always moved together.
 */
final class ControlLog {
    /** Revisions of one server call; a batch that adopts a policy may revise every area. */
    private static final int CALL = 256;

    private final Pool pool;
    private final LogWriter writer;
    private final IncidentTable incidents;

    ControlLog(Pool pool, LogWriter writer) {
        this.pool = pool;
        this.writer = writer;
        this.incidents = new IncidentTable(pool);
    }

    IncidentTable incidents() {
        return incidents;
    }

    /** Where the claim log is to be followed from. */
    Uni<FollowFrom> readPosition() {
        return pool.query("select position, leaf_hash from incident.read_position")
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLong("position") < 0
                        ? FollowFrom.BEGINNING
                        : new FollowFrom.After(
                                row.getLong("position"),
                                Hash.of(row.getBuffer("leaf_hash").getBytes())));
    }

    /**
     * Appends the revisions, moves the completion and the read position: all of it or nothing, and once, however often
     * the connection is lost. Waits for a database that is down; fails where trying again cannot help.
     */
    Uni<Void> keep(Concluded concluded) {
        return DatabaseRetry.whileInTrouble(
                Uni.createFrom().deferred(() -> keepOnce(concluded)),
                failure -> !(failure instanceof IllegalStateException));
    }

    private Uni<Void> keepOnce(Concluded concluded) {
        return readPosition().chain(now -> {
            // A commit whose answer was lost has moved the position: there is nothing left to do.
            if (now.equals(concluded.after())) {
                return Uni.createFrom().voidItem();
            }
            if (position(now) != concluded.before()) {
                throw new IllegalStateException("the claim log was worked in beyond position %d by another writer"
                        .formatted(concluded.before()));
            }
            return pool.withTransaction(connection -> movePosition(connection, concluded)
                    .chain(() -> incidents.keep(connection, concluded.incidents()))
                    .chain(() -> append(connection, concluded.revisions()))
                    .chain(() -> writer.moveCompletion(connection, completion(concluded.after()))));
        });
    }

    private static long position(FollowFrom from) {
        return switch (from) {
            case FollowFrom.Beginning _ -> -1;
            case FollowFrom.After after -> after.position();
        };
    }

    /**
     * First, so that a second writer waits here with nothing appended. Where the position has meanwhile moved, by that
     * writer or by a commit of our own whose connection was lost, trying again tells which.
     */
    private static Uni<Void> movePosition(SqlConnection connection, Concluded concluded) {
        var after = concluded.after();
        return connection
                .preparedQuery("update incident.read_position set position = $2, leaf_hash = $3 where position = $1")
                .execute(Tuple.of(
                        concluded.before(),
                        after.position(),
                        Buffer.buffer(after.leafHash().toArray())))
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
