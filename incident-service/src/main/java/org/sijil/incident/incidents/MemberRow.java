package org.sijil.incident.incidents;

import java.time.Instant;
import java.util.Map;

/** A claim of an incident in its table's columns. */
final class MemberRow {
    private static final String CLOSE = """
            update incident.incident_claim kept set known_to = closed.known_to
            from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
              closed (position, area, subject, claim_position, known_to)
            where kept.position = closed.position and kept.area = closed.area and kept.subject = closed.subject
              and kept.claim_position = closed.claim_position and kept.known_to is null""";

    private static final String ADD = """
            insert into incident.incident_claim (position, area, subject, claim_position, moment, claim, is_echo,
              is_denial, known_from, known_to)
            select * from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::text[],
              $7::boolean[], $8::boolean[], $9::bigint[], $10::bigint[])""";

    static final VersionedTable<Member.Key, Member> TABLE = new VersionedTable<>(
            CLOSE,
            closed -> new Columns<>(closed)
                    .incident(row -> row.getKey().incident())
                    .numbers(row -> row.getKey().position())
                    .numbers(Map.Entry::getValue)
                    .tuple(),
            ADD,
            added -> new Columns<>(added)
                    .incident(row -> row.value().incident())
                    .numbers(row -> row.value().position())
                    .times(row -> Instant.ofEpochSecond(row.value().moment()))
                    .texts(row -> row.value().claim())
                    .flags(row -> row.value().isEcho())
                    .flags(row -> row.value().isDenial())
                    .numbers(Version::from)
                    .numbers(Version::to)
                    .tuple());

    private MemberRow() {}
}
