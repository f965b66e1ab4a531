package org.sijil.kit.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * What a service's login may do in the service's own schema: everything with rows, nothing with tables. Of the logs it
 * has what their roles have; whoever makes the login makes it a member of them. What was migrated it may read, to know
 * whether the schema is its release's.
 */
@ApplicationScoped
class OwnSchemaGrants {
    /** The lock lets replicas that start together give them one after the other. */
    private static final String GRANTS = """
            lock table %1$s.flyway_schema_history in share row exclusive mode;
            grant usage on schema %1$s to %2$s;
            grant select, insert, update, delete on all tables in schema %1$s to %2$s;
            revoke all on %1$s.flyway_schema_history from %2$s;
            grant select on %1$s.flyway_schema_history to %2$s""";

    private static final String HISTORY = """
            lock table %1$s.flyway_schema_history in share row exclusive mode;
            grant select on %1$s.flyway_schema_history to %2$s""";

    private final DataSource owner;
    private final String ownerName;
    private final String login;

    OwnSchemaGrants(
            Flyway flyway,
            @ConfigProperty(name = "sijil.database.owner") String ownerName,
            @ConfigProperty(name = "sijil.database.username") String login) {
        owner = flyway.getConfiguration().getDataSource();
        this.ownerName = ownerName;
        this.login = login;
    }

    /** Nothing where the owner itself is the login. */
    void give(String schema) {
        if (login.equals(ownerName)) {
            return;
        }
        execute(GRANTS, schema, login);
    }

    void giveHistory(String schema, String role) {
        execute(HISTORY, schema, role);
    }

    private void execute(String grants, String schema, String grantee) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(grants.formatted(schema, statement.enquoteIdentifier(grantee, true)));
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException("%s gets no privileges in %s".formatted(grantee, schema), fault);
        }
    }
}
