package org.sijil.incident.incidents;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table whose rows stand over stretches of knowledge.
 *
 * @param close closes rows that stand; takes {@code closed}
 * @param add adds rows; takes {@code added}
 */
record VersionedTable<K, T>(
        String close,
        Function<List<Map.Entry<K, Long>>, Tuple> closed,
        String add,
        Function<List<Version<T>>, Tuple> added) {
    /** Rows of one statement; a batch that adopts a policy may change every incident. */
    static final int CALL = 5_000;

    /** In the caller's transaction. One that stood may be closed and opened anew: so all are closed first. */
    Uni<Void> keep(SqlConnection connection, Versions<K, T> versions) {
        return inCalls(versions.closed().entrySet().stream(), some -> close(connection, some))
                .chain(() -> inCalls(
                        versions.added().stream(),
                        some -> connection
                                .preparedQuery(add)
                                .execute(added.apply(some))
                                .replaceWithVoid()));
    }

    private Uni<Void> close(SqlConnection connection, List<Map.Entry<K, Long>> some) {
        return connection
                .preparedQuery(close)
                .execute(closed.apply(some))
                .invoke(rows -> {
                    if (rows.rowCount() != some.size()) {
                        throw new IllegalStateException(
                                "of %d rows that stood %d are kept: %s".formatted(some.size(), rows.rowCount(), close));
                    }
                })
                .replaceWithVoid();
    }

    private static <T> Uni<Void> inCalls(Stream<T> all, Function<List<T>, Uni<Void>> call) {
        return Multi.createFrom()
                .items(all)
                .group()
                .intoLists()
                .of(CALL)
                .onItem()
                .transformToUniAndConcatenate(some -> call.apply(some))
                .onItem()
                .ignoreAsUni();
    }
}
