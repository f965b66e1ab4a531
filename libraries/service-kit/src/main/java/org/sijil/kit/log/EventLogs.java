package org.sijil.kit.log;

import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.kit.database.TransportSecurity;
import org.sijil.store.EventLog;
import org.sijil.store.PostgresEventLog;

/** Gives each log as a bean, {@code @Identifier} its schema, and how to reach the database they are in. */
@ApplicationScoped
class EventLogs {
    private final Vertx vertx;
    private final Pool pool;
    private final LogSchemas schemas;
    private final PgConnectOptions database;
    private final List<PostgresEventLog> opened = new ArrayList<>();

    EventLogs(
            Vertx vertx,
            Pool pool,
            LogSchemas schemas,
            TransportSecurity security,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "sijil.database.username") String username,
            @ConfigProperty(name = "sijil.database.password") String password) {
        this.vertx = vertx;
        this.pool = pool;
        this.schemas = schemas;
        database =
                security.secure(PgConnectOptions.fromUri(url).setUser(username).setPassword(password));
    }

    /** For connections beside the pool's. */
    @Produces
    @Singleton
    PgConnectOptions database() {
        return new PgConnectOptions(database);
    }

    @Produces
    @ApplicationScoped
    @Identifier(LogSchemas.CLAIMS)
    EventLog claims() {
        return open(LogSchemas.CLAIMS);
    }

    @Produces
    @ApplicationScoped
    @Identifier(LogSchemas.CONTROL)
    EventLog control() {
        return open(LogSchemas.CONTROL);
    }

    private synchronized EventLog open(String schema) {
        var log = new PostgresEventLog(vertx, pool, database, schemas.named(schema));
        opened.add(log);
        return log;
    }

    @PreDestroy
    synchronized void close() {
        opened.forEach(PostgresEventLog::close);
    }
}
