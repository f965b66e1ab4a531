package org.sijil.incident.incidents;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sijil.domain.incident.IncidentId;

/** Where incidents are kept. */
public final class IncidentTable {
    /** Rows of one statement; a batch that adopts a policy may change every incident. */
    private static final int CALL = 5_000;

    private static final String CLOSE = """
            update incident.incident kept set known_to = closed.known_to
            from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[]) closed (position, area, subject, known_to)
            where kept.position = closed.position and kept.area = closed.area and kept.subject = closed.subject
              and kept.known_to is null""";

    /** Ids hold no blank, so that a list of them is one text on its way. */
    private static final String ADD = """
            insert into incident.incident (position, area, subject, who, types, actors, first_moment, last_moment,
              claims, voices, echoes, denials, net, known_from, known_to)
            select position, area, subject, who, string_to_array(types, ' '), string_to_array(actors, ' '),
              first_moment, last_moment, string_to_array(claims, ' '), string_to_array(voices, ' '),
              string_to_array(echoes, ' '), string_to_array(denials, ' '), net, known_from, known_to
            from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
              $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::bigint[],
              $15::bigint[]) added (position, area, subject, who, types, actors, first_moment, last_moment, claims,
              voices, echoes, denials, net, known_from, known_to)""";

    private static final String STANDING = """
            select * from incident.incident where known_from <= $1 and (known_to is null or known_to > $1)""";

    private final Pool pool;

    public IncidentTable(Pool pool) {
        this.pool = pool;
    }

    /** @param known the size of the claim log at which they stand */
    public Uni<StandingIncidents> recall(long known) {
        var standing = new StandingIncidents();
        return pool.withTransaction(connection -> connection
                        .prepare(STANDING)
                        .chain(query -> query.createStream(CALL, Tuple.of(known))
                                .toMulti()
                                .invoke(row -> standing.recall(IncidentRow.incident(row)))
                                .onItem()
                                .ignoreAsUni()))
                .replaceWith(standing);
    }

    /** In the caller's transaction. */
    public Uni<Void> keep(SqlConnection connection, IncidentChanges changes) {
        return inCalls(changes.closed().entrySet().stream(), closed -> close(connection, closed))
                .chain(() -> inCalls(
                        changes.added().stream(),
                        added -> connection
                                .preparedQuery(ADD)
                                .execute(IncidentRow.columns(added))
                                .replaceWithVoid()));
    }

    private static Uni<Void> close(SqlConnection connection, List<Map.Entry<IncidentId, Long>> closed) {
        var columns = Tuple.tuple()
                .addArrayOfLong(
                        closed.stream().map(it -> it.getKey().position()).toArray(Long[]::new))
                .addArrayOfString(closed.stream().map(it -> it.getKey().area()).toArray(String[]::new))
                .addArrayOfString(closed.stream().map(it -> it.getKey().name()).toArray(String[]::new))
                .addArrayOfLong(closed.stream().map(Map.Entry::getValue).toArray(Long[]::new));
        return connection
                .preparedQuery(CLOSE)
                .execute(columns)
                .invoke(rows -> {
                    if (rows.rowCount() != closed.size()) {
                        throw new IllegalStateException(
                                "of %d incidents that stood %d are kept".formatted(closed.size(), rows.rowCount()));
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
