package org.sijil.kit.schema;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.LogSchema;

/**
 * Migrates what this service owns: the log named by {@code sijil.owned-log}, and the schema named by
 * {@code sijil.schema} with the scripts under {@code db/<schema>}; as the database's owner, because the login by which
 * the service works may not. Replicas that start together wait for one another on Flyway's lock. A service that cannot
 * migrate does not start.
 */
@ApplicationScoped
class Migrations {
    /** The database may start with us: Flyway waits 1, 2, 4, 8, then 10 seconds between tries, two minutes in all. */
    private static final int CONNECT_RETRIES = 15;

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final DataSource owner;
    private final OwnSchemaGrants grants;
    private final LogSchemas logs;
    private final String ownedLog;
    private final Optional<String> ownSchema;

    Migrations(
            Flyway flyway,
            OwnSchemaGrants grants,
            LogSchemas logs,
            @ConfigProperty(name = "sijil.owned-log") String ownedLog,
            @ConfigProperty(name = "sijil.schema") Optional<String> ownSchema) {
        owner = flyway.getConfiguration().getDataSource();
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
        ownSchema.ifPresent(schema -> {
            migrate(schema, "classpath:db/" + schema, Map.of("schema", schema));
            grants.give(schema);
        });
    }

    private void migrate(String schema, String location, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(owner)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(LONGEST_WAIT_SECONDS)
                .locations(location)
                .defaultSchema(schema)
                .placeholders(placeholders)
                .load()
                .migrate();
    }
}
