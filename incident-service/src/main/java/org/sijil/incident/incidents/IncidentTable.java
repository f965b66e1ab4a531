package org.sijil.incident.incidents;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Where incidents are kept. */
public final class IncidentTable {
    private static final String STANDING = """
            select i.*, told.*
            from incident.incident i
            cross join lateral incident.incident_told(i.position, i.area, i.subject, $1) told
            where i.known_from <= $1 and (i.known_to is null or i.known_to > $1)""";

    private final Pool pool;

    public IncidentTable(Pool pool) {
        this.pool = pool;
    }

    /** @param known the size of the claim log at which they stand */
    public Uni<StandingIncidents> recall(long known) {
        var standing = new StandingIncidents();
        return pool.withTransaction(connection -> connection
                        .prepare(STANDING)
                        .chain(query -> query.createStream(VersionedTable.CALL, Tuple.of(known))
                                .toMulti()
                                .invoke(row -> standing.recall(IncidentRow.told(row)))
                                .onItem()
                                .ignoreAsUni()))
                .replaceWith(standing);
    }

    /** In the caller's transaction. */
    public Uni<Void> keep(SqlConnection connection, IncidentChanges changes) {
        return Uni.join()
                .all(
                        IncidentRow.TABLE.keep(connection, changes.outlines()),
                        MemberRow.TABLE.keep(connection, changes.members()),
                        VoiceRow.TABLE.keep(connection, changes.voices()))
                .andFailFast()
                .replaceWithVoid();
    }
}
