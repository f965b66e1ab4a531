package org.sijil.kit.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * The service's own schema once more, empty, beside the one in use: {@code <schema>_next}. The scripts name the schema
 * in use, so each of them runs in a transaction in which the two have changed names; nobody else sees that.
 *
 * <p>It takes a procedure {@code change_places(oid)} in the schema, which makes that one of the two the one in use. It
 * holds the advisory lock on {@code hashtext('<schema>_next')} to the end of its transaction, as does whoever drops:
 * else one that waits for tables to drop could find them in use.
 */
@ApplicationScoped
public class NextSchema {
    /** By their object ids, which stay when they change names. */
    public record Pair(long live, long next) {}

    private static final String DROP = """
            select pg_advisory_xact_lock(hashtext('%1$s_next'));
            drop schema if exists %1$s_next cascade""";

    private static final String PAIR = "select '%1$s'::regnamespace::oid, '%1$s_next'::regnamespace::oid";

    private final DataSource owner;
    private final Migrate when;
    private final OwnSchemaGrants grants;
    private final String schema;

    NextSchema(
            Flyway flyway,
            @ConfigProperty(name = "sijil.migrate") Migrate when,
            OwnSchemaGrants grants,
            @ConfigProperty(name = "sijil.schema") Optional<String> schema) {
        owner = flyway.getConfiguration().getDataSource();
        this.when = when;
        this.grants = grants;
        // A service that has none does not come to use this.
        this.schema = schema.orElse("");
    }

    /** Takes the place of one that was left. Blocks. */
    public Pair make() {
        if (when == Migrate.NEVER) {
            throw new IllegalStateException("schema %s_next takes the owner: sijil.migrate=at-start".formatted(schema));
        }
        execute(DROP + ";\ncreate schema %1$s_next");
        var pair = pair();
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/" + schema)
                .defaultSchema(schema + "_next")
                .placeholders(Map.of("schema", schema))
                .callbacks(new ChangingPlaces(pair))
                .load()
                .migrate();
        grants.give(schema + "_next");
        return pair;
    }

    /** Nothing where there is none. Whoever is building it then fails. Blocks. */
    public void drop() {
        // Without the owner's credentials none was made here.
        if (when != Migrate.NEVER) {
            execute(DROP);
        }
    }

    private void execute(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql.formatted(schema));
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException("schema %s_next cannot be made or dropped".formatted(schema), fault);
        }
    }

    private Pair pair() {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PAIR.formatted(schema))) {
            rows.next();
            return new Pair(rows.getLong(1), rows.getLong(2));
        } catch (SQLException fault) {
            throw new IllegalStateException("schema %s_next was not made".formatted(schema), fault);
        }
    }

    /** Before and after each script, in its transaction. */
    private final class ChangingPlaces implements Callback {
        private final Pair pair;

        ChangingPlaces(Pair pair) {
            this.pair = pair;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        /** By the procedure of the schema in use, under the name it has: the other may not have it yet. */
        @Override
        public void handle(Event event, Context context) {
            var call = event == Event.BEFORE_EACH_MIGRATE
                    ? "call %s.change_places(%d)".formatted(schema, pair.next)
                    : "call %s_next.change_places(%d)".formatted(schema, pair.live);
            try (var statement = context.getConnection().createStatement()) {
                statement.execute(call);
            } catch (SQLException fault) {
                throw new IllegalStateException("schemas do not change places", fault);
            }
        }

        @Override
        public String getCallbackName() {
            return "changing places";
        }
    }
}
