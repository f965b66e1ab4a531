package org.sijil.local.up;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.sijil.local.CommandFailed;
import org.sijil.local.Database;

/**
 * By which login each service works: one that may do only what the service must. What a service owns its migrations
 * make, and these run as the owner.
 */
final class Logins {
    private final Statement statement;
    private final Database owner;

    private Logins(Statement statement, Database owner) {
        this.statement = statement;
        this.owner = owner;
    }

    /** The owner itself for each, and a line that says so, where it may not make others. */
    static Map<Service, Database> make(Database owner) {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            return new Logins(statement, owner).make();
        } catch (SQLException fault) {
            throw new CommandFailed(
                    "cannot make the services' logins at %s: %s".formatted(owner.address(), fault.getMessage()), fault);
        }
    }

    private Map<Service, Database> make() throws SQLException {
        var mayMakeRoles = holds("select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)");
        if (!mayMakeRoles) {
            System.out.println(owner.username() + " may not create roles: the services log in as it");
        }
        var logins = new EnumMap<Service, Database>(Service.class);
        for (var service : Service.values()) {
            logins.put(service, mayMakeRoles ? make(service) : owner);
        }
        return logins;
    }

    /** With another password each time, so that there is none to keep. */
    private Database make(Service service) throws SQLException {
        // Roles belong to the whole cluster, in which another database may be a Sijil too.
        var login = new Database(owner.address(), owner.name() + "_" + service.shortName(), Credentials.password());
        makeMissing(login.username());
        var name = quoted(login.username());
        statement.execute("alter role %s login password '%s'".formatted(name, login.password()));
        for (var role : service.roles) {
            makeMissing(role);
            statement.execute("grant %s to %s".formatted(role, name));
        }
        return login;
    }

    private void makeMissing(String role) throws SQLException {
        if (!holds("select from pg_roles where rolname = " + statement.enquoteLiteral(role))) {
            statement.execute("create role " + quoted(role));
        }
    }

    private boolean holds(String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String quoted(String name) throws SQLException {
        return statement.enquoteIdentifier(name, true);
    }
}
