package org.sijil.testkit;

import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.sijil.store.LogSchema;

/** A database of the server for tests, reached without a password. */
public record TestDatabase(int port, String name, String user) {
    TestDatabase as(String other) {
        return new TestDatabase(port, name, other);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, name);
    }

    public PgConnectOptions connectOptions() {
        return new PgConnectOptions()
                .setHost("localhost")
                .setPort(port)
                .setDatabase(name)
                .setUser(user)
                .setCachePreparedStatements(true);
    }

    /** Makes the log, or brings it up to date, as the services do at their start. */
    public TestDatabase migrate(LogSchema log) {
        return migrate(log, Map.of());
    }

    /** The same with some placeholders of another value. */
    TestDatabase migrate(LogSchema log, Map<String, String> changed) {
        var placeholders = new HashMap<>(log.placeholders());
        placeholders.putAll(changed);
        Flyway.configure()
                .dataSource(jdbcUrl(), user, "")
                .locations(LogSchema.MIGRATIONS)
                .defaultSchema(log.schema())
                .placeholders(placeholders)
                .load()
                .migrate();
        return this;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, "");
    }

    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single number that a query gives. */
    public long count(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
