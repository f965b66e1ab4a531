package org.sijil.kit.schema;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.LogSchema;

/**
 * Migrates what this service owns: the log named by {@code sijil.owned-log}, and the schema named by
 * {@code sijil.schema} with the scripts under {@code db/<schema>}; as the database's owner, because the login by which
 * the service works may not. Replicas that start together wait for one another on Flyway's lock. A service that cannot
 * migrate does not start; nor does one that never migrates and finds another schema than its release's.
 */
@ApplicationScoped
class Migrations {
    /** The database may start with us: Flyway waits 1, 2, 4, 8, then 10 seconds between tries, two minutes in all. */
    private static final int CONNECT_RETRIES = 15;

    private static final int LONGEST_WAIT_SECONDS = 10;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource owner;
    private final Migrate when;
    private final Duration patience;
    private final OwnSchemaGrants grants;
    private final LogSchemas logs;
    private final String ownedLog;
    private final Optional<String> ownSchema;

    Migrations(
            Flyway flyway,
            @ConfigProperty(name = "sijil.migrate") Migrate when,
            @ConfigProperty(name = "sijil.migrate.patience") Duration patience,
            OwnSchemaGrants grants,
            LogSchemas logs,
            @ConfigProperty(name = "sijil.owned-log") String ownedLog,
            @ConfigProperty(name = "sijil.schema") Optional<String> ownSchema) {
        owner = flyway.getConfiguration().getDataSource();
        this.when = when;
        this.patience = patience;
        this.grants = grants;
        this.logs = logs;
        this.ownedLog = ownedLog;
        this.ownSchema = ownSchema;
    }

    /** Before channels are connected, which is at LIBRARY_BEFORE, and before HTTP is served. */
    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (!ownedLog.equals(LogSchemas.NONE)) {
            var log = logs.named(ownedLog);
            migrate(log.schema(), LogSchema.MIGRATIONS, log.placeholders());
        }
        ownSchema.ifPresent(schema -> migrate(schema, "classpath:db/" + schema, Map.of("schema", schema)));
    }

    /**
     * After the old keys are dropped. Quarkus takes the exception for an end of the start and not for a fault; it would
     * then wait, as it does for whoever has started, to be told to stop.
     */
    void exit(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 2) StartupEvent start) {
        if (when == Migrate.ONLY) {
            Quarkus.asyncExit(0);
            throw new PreventFurtherStepsException("migrated", 0);
        }
    }

    private void migrate(String schema, String location, Map<String, String> placeholders) {
        var flyway = Flyway.configure()
                .dataSource(owner)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(LONGEST_WAIT_SECONDS)
                .locations(location)
                .defaultSchema(schema)
                .placeholders(placeholders)
                .load();
        if (when == Migrate.NEVER) {
            await(flyway, schema);
            return;
        }
        flyway.migrate();
        if (schema.equals(ownedLog)) {
            grants.giveHistory(schema, schema + "_writer");
        } else {
            grants.give(schema);
        }
    }

    private void await(Flyway flyway, String schema) {
        var start = System.nanoTime();
        var lacking = lacking(flyway);
        while (lacking.isPresent()) {
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new IllegalStateException("schema %s is not this release's; run it with sijil.migrate=only: %s"
                        .formatted(schema, lacking.get()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            lacking = lacking(flyway);
        }
    }

    /**
     * Versions that only later releases know are no fault: they come first, and replicas one by one. A schema is made
     * before the login may look into it.
     */
    private static Optional<String> lacking(Flyway flyway) {
        try {
            var found = flyway.validateWithResult();
            return found.validationSuccessful ? Optional.empty() : Optional.of(found.getAllErrorMessages());
        } catch (FlywaySqlException e) {
            if (e.getCause() instanceof SQLException fault && INSUFFICIENT_PRIVILEGE.equals(fault.getSQLState())) {
                return Optional.of(fault.toString());
            }
            throw e;
        }
    }
}
