package org.sijil.query.position;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sijil.kit.log.LogSchemas;
import org.sijil.query.position.PositionAnswer.ClaimLog;
import org.sijil.query.position.PositionAnswer.ControlLog;
import org.sijil.query.position.PositionAnswer.Lag;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;

/** Compares what is served with what the logs hold. */
@ApplicationScoped
class Positions {
    private final EventLog claims;
    private final EventLog control;
    private final Served served;

    Positions(
            @Identifier(LogSchemas.CLAIMS) EventLog claims,
            @Identifier(LogSchemas.CONTROL) EventLog control,
            Served served) {
        this.claims = claims;
        this.control = control;
        this.served = served;
    }

    Uni<PositionAnswer> now() {
        long known = served.known();
        return Uni.combine()
                .all()
                .unis(claims.size(), control.size())
                .withUni((claimSize, controlSize) -> lag(claimSize, known)
                        .map(lag -> new PositionAnswer(
                                known,
                                new ClaimLog(claimSize, served.claims().size()),
                                new ControlLog(controlSize, served.control().size(), served.control().completeTo),
                                lag)));
    }

    /** What lags is the exception. */
    private Uni<Lag> lag(long claimSize, long known) {
        return claimSize <= known
                ? Uni.createFrom().item(new Lag(0, 0))
                : claims.read(known, 1).map(first -> lag(claimSize - known, first));
    }

    private static Lag lag(long entries, List<Entry> first) {
        var recordedAt = first.isEmpty() ? null : first.getFirst().recordedAt();
        var waiting = recordedAt == null ? Duration.ZERO : Duration.between(recordedAt, Instant.now());
        return new Lag(entries, Math.max(0, waiting.toSeconds()));
    }
}
