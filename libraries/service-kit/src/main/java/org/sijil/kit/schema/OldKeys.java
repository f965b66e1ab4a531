package org.sijil.kit.schema;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.LogSchemas;

/**
 * Drops the old command keys of the log that this service owns, at start and once a day. Replicas may all do it. Where
 * they have no owner's credentials, each run that only migrates does it: let there be one a day.
 */
@ApplicationScoped
class OldKeys {
    private static final Logger LOG = Logger.getLogger(OldKeys.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final DataSource owner;
    private final Migrate when;
    private final String ownedLog;
    private @Nullable Cancellable daily;

    OldKeys(
            Flyway flyway,
            @ConfigProperty(name = "sijil.migrate") Migrate when,
            @ConfigProperty(name = "sijil.owned-log") String ownedLog) {
        owner = flyway.getConfiguration().getDataSource();
        this.when = when;
        this.ownedLog = ownedLog;
    }

    /** Next after the migrations. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent start) {
        if (ownedLog.equals(LogSchemas.NONE) || when == Migrate.NEVER) {
            return;
        }
        drop();
        if (when == Migrate.AT_START) {
            daily = Multi.createFrom()
                    .ticks()
                    .startingAfter(DAY)
                    .every(DAY)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .subscribe()
                    .with(_ -> drop());
        }
    }

    /** A failure costs nothing but space until the next day: keys are kept, and kept safe, without it. */
    private void drop() {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select %s.drop_old_keys()".formatted(ownedLog));
        } catch (SQLException fault) {
            LOG.warnf(fault, "old command keys of %s are not dropped", ownedLog);
        }
    }

    @PreDestroy
    void end() {
        if (daily != null) {
            daily.cancel();
        }
    }
}
