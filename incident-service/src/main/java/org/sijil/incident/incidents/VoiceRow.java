package org.sijil.incident.incidents;

import java.util.Map;

/** A source that is heard in an incident in its table's columns. */
final class VoiceRow {
    private static final String CLOSE = """
            update incident.incident_voice kept set known_to = closed.known_to
            from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[])
              closed (position, area, subject, voice, known_to)
            where kept.position = closed.position and kept.area = closed.area and kept.subject = closed.subject
              and kept.voice = closed.voice and kept.known_to is null""";

    private static final String ADD = """
            insert into incident.incident_voice (position, area, subject, voice, known_from, known_to)
            select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[])""";

    static final VersionedTable<Voice, Voice> TABLE = new VersionedTable<>(
            CLOSE,
            closed -> new Columns<>(closed)
                    .incident(row -> row.getKey().incident())
                    .texts(row -> row.getKey().source())
                    .numbers(Map.Entry::getValue)
                    .tuple(),
            ADD,
            added -> new Columns<>(added)
                    .incident(row -> row.value().incident())
                    .texts(row -> row.value().source())
                    .numbers(Version::from)
                    .numbers(Version::to)
                    .tuple());

    private VoiceRow() {}
}
