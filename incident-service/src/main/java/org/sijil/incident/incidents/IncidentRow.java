package org.sijil.incident.incidents;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Subject;

/** An incident in its table's columns, and joined with what {@code incident_told} finds. */
final class IncidentRow {
    private static final String CLOSE = """
            update incident.incident kept set known_to = closed.known_to
            from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[]) closed (position, area, subject, known_to)
            where kept.position = closed.position and kept.area = closed.area and kept.subject = closed.subject
              and kept.known_to is null""";

    /** Ids hold no blank, so that a list of them is one text on its way. */
    private static final String ADD = """
            insert into incident.incident (position, area, subject, who, types, actors, first_moment, last_moment, net,
              known_from, known_to)
            select position, area, subject, who, string_to_array(types, ' '), string_to_array(actors, ' '),
              first_moment, last_moment, net, known_from, known_to
            from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
              $8::timestamptz[], $9::bigint[], $10::bigint[], $11::bigint[]) added (position, area, subject, who,
              types, actors, first_moment, last_moment, net, known_from, known_to)""";

    static final VersionedTable<IncidentId, Outline> TABLE = new VersionedTable<>(
            CLOSE,
            closed -> new Columns<>(closed)
                    .incident(Map.Entry::getKey)
                    .numbers(Map.Entry::getValue)
                    .tuple(),
            ADD,
            added -> new Columns<>(added)
                    .incident(row -> row.value().id())
                    .texts(row -> row.value().subject().who())
                    .texts(row -> joined(
                            row.value().types().stream().map(ClaimType::name).toList()))
                    .texts(row -> joined(row.value().actors()))
                    .times(row -> row.value().first())
                    .times(row -> row.value().last())
                    .numbers(row -> row.value().net())
                    .numbers(Version::from)
                    .numbers(Version::to)
                    .tuple());

    private IncidentRow() {}

    static Incident incident(Row row) {
        var subject = row.getString("subject");
        return new Incident(
                new IncidentId(row.getLong("position"), row.getString("area"), subject),
                Subject.named(subject, row.getString("who")),
                texts(row, "types").stream().map(ClaimType::valueOf).toList(),
                texts(row, "actors"),
                row.getOffsetDateTime("first_moment").toInstant(),
                row.getOffsetDateTime("last_moment").toInstant(),
                texts(row, "claims"),
                texts(row, "voices"),
                texts(row, "echoes"),
                texts(row, "denials"),
                row.getLong("net"));
    }

    static Told told(Row row) {
        return new Told(
                incident(row),
                Arrays.stream(row.getArrayOfOffsetDateTimes("moments"))
                        .mapToLong(moment -> moment.toEpochSecond())
                        .toArray(),
                Arrays.stream(row.getArrayOfLongs("positions"))
                        .mapToLong(position -> position)
                        .toArray());
    }

    private static List<String> texts(Row row, String column) {
        return List.of(row.getArrayOfStrings(column));
    }

    private static String joined(List<String> ids) {
        return String.join(" ", ids);
    }
}
