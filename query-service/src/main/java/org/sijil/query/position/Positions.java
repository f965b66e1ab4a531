package org.sijil.query.position;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.LogSchemas;
import org.sijil.query.position.PositionAnswer.ClaimLog;
import org.sijil.query.position.PositionAnswer.ControlLog;
import org.sijil.query.position.PositionAnswer.Lag;

/** Compares what is served with what the logs hold. */
@ApplicationScoped
class Positions {
    /** All at once: who waits for claims to be served asks this for each. */
    private static final String HELD = """
            select (select coalesce(max(position), -1) + 1 from %1$s.entry) as claims,
                   (select coalesce(max(position), -1) + 1 from %2$s.entry) as control,
                   (select recorded_at from %1$s.entry where position = $1) as waits_since
            """.formatted(LogSchemas.CLAIMS, LogSchemas.CONTROL);

    private final Pool database;
    private final Served served;

    Positions(Pool database, Served served) {
        this.database = database;
        this.served = served;
    }

    Uni<PositionAnswer> now() {
        long known = served.known();
        return database.preparedQuery(HELD)
                .execute(Tuple.of(known))
                .map(rows -> answer(known, rows.iterator().next()));
    }

    private PositionAnswer answer(long known, Row held) {
        long claims = held.getLong("claims");
        return new PositionAnswer(
                known,
                new ClaimLog(claims, served.claims().size()),
                new ControlLog(held.getLong("control"), served.control().size(), served.control().completeTo),
                lag(claims - known, held.getOffsetDateTime("waits_since")));
    }

    /** @param since when the first of the entries was recorded; null where there is none */
    private static Lag lag(long entries, @Nullable OffsetDateTime since) {
        return since == null
                ? new Lag(0, 0)
                : new Lag(
                        entries,
                        Math.max(
                                0,
                                Duration.between(since.toInstant(), Instant.now())
                                        .toSeconds()));
    }
}
