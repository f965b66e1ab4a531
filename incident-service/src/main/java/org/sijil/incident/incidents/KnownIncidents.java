package org.sijil.incident.incidents;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;

/** Finds incidents as they stood at a size of the claim log. */
@ApplicationScoped
class KnownIncidents {
    /**
     * Those last recorded first. Nothing recorded later is passed over on the way: an incident is at no greater position
     * than what is known.
     */
    private static final String LIST = """
            select page.*, told.*
            from (
              select * from incident.incident
              where known_from <= $1 and (known_to is null or known_to > $1)
                and (position, area, subject) < ($2, $3, $4)
                and ($5::text is null or area = $5)
                and ($6::text is null or subject = $6)
                and ($7::text is null or $7 = any (types))
                and ($8::text is null or $8 = any (actors))
                and ($9::timestamptz is null or last_moment >= $9)
                and ($10::timestamptz is null or first_moment <= $10)
              order by position desc, area desc, subject desc
              limit $11) page
            cross join lateral incident.incident_told(page.position, page.area, page.subject, $1) told
            order by page.position desc, page.area desc, page.subject desc""";

    private static final String FIND = """
            select i.*, told.*
            from incident.incident i
            cross join lateral incident.incident_told(i.position, i.area, i.subject, $1) told
            where i.known_from <= $1 and (i.known_to is null or i.known_to > $1)
              and i.position = $2 and i.area = $3 and i.subject = $4""";

    private final Pool pool;

    KnownIncidents(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Incident>> list(IncidentCursor start, IncidentFilter filter, int limit) {
        var after = start.after();
        var wanted = Tuple.tuple()
                .addLong(start.known())
                .addLong(after.position())
                .addString(after.area())
                .addString(after.name())
                .addString(filter.area())
                .addString(filter.effect() == null ? null : filter.effect().name())
                .addString(filter.type() == null ? null : filter.type().name())
                .addString(filter.actor())
                .addOffsetDateTime(time(filter.from()))
                .addOffsetDateTime(time(filter.to()))
                .addInteger(limit);
        return pool.preparedQuery(LIST).execute(wanted).map(KnownIncidents::incidents);
    }

    /** Comes as null where it did not stand. */
    Uni<@Nullable Incident> find(IncidentId id, long known) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(known, id.position(), id.area(), id.name()))
                .map(rows -> incidents(rows).stream().findFirst().orElse(null));
    }

    private static List<Incident> incidents(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(IncidentTables::incident)
                .toList();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
