package org.sijil.ingest.recording;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.EventLog;

/** The recorder of this replica, kept up with what other replicas write, and ready once it has read the log. */
@ApplicationScoped
class Recording {
    private static final long KEEP_UP_MILLIS = 1000;

    @Produces
    @Singleton
    Recorder recorder(@Identifier(LogSchemas.CLAIMS) EventLog log, Vertx vertx) {
        var own = vertx.getOrCreateContext();
        return new Recorder(log, InstantSource.system(), work -> own.runOnContext(_ -> work.run()));
    }

    @Produces
    @Singleton
    Redactor redactor(@Identifier(LogSchemas.CLAIMS) EventLog log) {
        return new Redactor(new ClaimLog(log));
    }

    void keepUp(@Observes StartupEvent start, Recorder recorder, Vertx vertx, MeterRegistry meters) {
        Gauge.builder("sijil.queued.commands", recorder, Recorder::queued)
                .description("commands that wait to be decided")
                .register(meters);
        recorder.keepUp();
        vertx.setPeriodic(KEEP_UP_MILLIS, _ -> recorder.keepUp());
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck hasReadTheLog(Recorder recorder) {
        return () -> HealthCheckResponse.named("claim log read")
                .status(recorder.isReady())
                .build();
    }
}
