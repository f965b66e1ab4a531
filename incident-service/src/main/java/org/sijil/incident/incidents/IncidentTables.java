package org.sijil.incident.incidents;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Member;
import org.sijil.domain.incident.Outline;
import org.sijil.domain.incident.Subject;
import org.sijil.incident.incidents.IncidentRows.MemberRow;
import org.sijil.incident.incidents.IncidentRows.OutlineRow;
import org.sijil.incident.incidents.IncidentRows.VoiceRow;

/** Where incidents are kept. */
public final class IncidentTables {
    private static final String STANDING = """
            select i.*, told.*
            from incident.incident i
            cross join lateral incident.incident_told(i.position, i.area, i.subject, $1) told
            where i.known_from <= $1 and (i.known_to is null or i.known_to > $1)""";

    private static final int ROWS_AT_A_TIME = 5_000;

    private final Pool pool;

    public IncidentTables(Pool pool) {
        this.pool = pool;
    }

    /** @param known the size of the claim log at which they stand */
    public Uni<StandingIncidents> recall(long known) {
        var standing = new StandingIncidents();
        return pool.withTransaction(connection -> connection
                        .prepare(STANDING)
                        .chain(query -> query.createStream(ROWS_AT_A_TIME, Tuple.of(known))
                                .toMulti()
                                .invoke(row -> standing.recall(incident(row)))
                                .onItem()
                                .ignoreAsUni()))
                .replaceWith(standing);
    }

    /** In the caller's transaction. */
    public Uni<Void> keep(SqlConnection connection, IncidentChanges changes) {
        return Uni.join()
                .all(
                        OutlineRow.TABLE.keep(connection, changes.outlines()),
                        MemberRow.TABLE.keep(connection, changes.members()),
                        VoiceRow.TABLE.keep(connection, changes.voices()))
                .andFailFast()
                .replaceWithVoid();
    }

    /** Of a row joined with what {@code incident_told} finds. */
    static Incident incident(Row row) {
        var subject = row.getString("subject");
        var outline = new Outline(
                Subject.named(subject, row.getString("who")),
                Stream.of(row.getArrayOfStrings("types"))
                        .map(ClaimType::valueOf)
                        .toList(),
                List.of(row.getArrayOfStrings("actors")),
                row.getOffsetDateTime("first_moment").toInstant(),
                row.getOffsetDateTime("last_moment").toInstant(),
                row.getLong("net"));
        return new Incident(
                new IncidentId(row.getLong("position"), row.getString("area"), subject),
                outline,
                members(row),
                List.of(row.getArrayOfStrings("voices")));
    }

    private static List<Member> members(Row row) {
        var claims = row.getArrayOfStrings("claims");
        var positions = row.getArrayOfLongs("positions");
        var moments = row.getArrayOfOffsetDateTimes("moments");
        var echoes = row.getArrayOfBooleans("echoes");
        var denials = row.getArrayOfBooleans("denials");
        return IntStream.range(0, claims.length)
                .mapToObj(place -> new Member(
                        claims[place], positions[place], moments[place].toEpochSecond(), echoes[place], denials[place]))
                .toList();
    }
}
