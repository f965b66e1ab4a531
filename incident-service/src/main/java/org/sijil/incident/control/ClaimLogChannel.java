package org.sijil.incident.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.log.ReadPosition;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;
import org.sijil.store.LogWriter;

/** Brings the claim log to the folder. A batch is acknowledged, and the next one read, when it is kept. */
@ApplicationScoped
@Identifier(ClaimLogChannel.NAME)
class ClaimLogChannel implements ReadPosition {
    static final String NAME = "claim-log";

    private final ControlFolder folder;

    ClaimLogChannel(
            @Identifier(LogSchemas.CLAIMS) EventLog claims, Pool pool, LogSchemas schemas, MeterRegistry metrics) {
        folder = new ControlFolder(claims, new ControlLog(pool, new LogWriter(schemas.named(LogSchemas.CONTROL))));
        Gauge.builder("sijil.folded.entries", folder, ControlFolder::folded)
                .description("Entries of the claim log that are worked in")
                .register(metrics);
        Gauge.builder("sijil.control.revisions", folder, ControlFolder::revisions)
                .description("Revisions appended to the control log since this start")
                .register(metrics);
    }

    @Override
    public Uni<FollowFrom> last() {
        return folder.recall();
    }

    @Incoming(NAME)
    Uni<Void> fold(LogBatch batch) {
        return folder.fold(batch);
    }
}
