package org.sijil.incident.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.log.ReadPosition;
import org.sijil.kit.trace.EntryTraces;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;
import org.sijil.store.LogWriter;

/** Brings the claim log to the folder. A batch is acknowledged, and the next one read, when it is kept. */
@ApplicationScoped
@Identifier(ClaimLogChannel.NAME)
class ClaimLogChannel implements ReadPosition {
    private static final Logger LOG = Logger.getLogger(ClaimLogChannel.class);
    static final String NAME = "claim-log";

    /** A replica that stops says so; it waits no longer than this for a database that does not answer. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Lease lease;
    private final Cancellable renewing;
    private final ControlFolder folder;
    private final EntryTraces traces;

    ClaimLogChannel(
            @Identifier(LogSchemas.CLAIMS) EventLog claims,
            Pool pool,
            LogSchemas schemas,
            @ConfigProperty(name = "sijil.lease") Duration term,
            EntryTraces traces,
            MeterRegistry metrics) {
        this.traces = traces;
        lease = new Lease(pool, term);
        renewing = lease.renew();
        folder = new ControlFolder(
                claims, new ControlLog(pool, new LogWriter(schemas.named(LogSchemas.CONTROL))), lease);
        Gauge.builder("sijil.lease.held", lease, it -> it.isHeld() ? 1 : 0)
                .description("1 where this replica folds, 0 where it stands by")
                .register(metrics);
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

    void stop(@Observes ShutdownEvent shutdown) {
        renewing.cancel();
        lease.release()
                .ifNoItem()
                .after(FAREWELL)
                .fail()
                .onFailure()
                .invoke(away -> LOG.warnf("The lease is left to end by itself: %s", away))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    @Incoming(NAME)
    Uni<Void> fold(LogBatch batch) {
        return traces.process("fold", batch, folder.fold(batch));
    }
}
