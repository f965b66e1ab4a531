package org.sijil.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.testkit.TestPostgres;
import org.sijil.testkit.quarkus.Tokens;

/** A service whose login is a member of its log's writers, and nothing else. */
@QuarkusTest
@WithTestResource(SeparateLoginTest.Logins.class)
@WithTestResource(Tokens.class)
class SeparateLoginTest {
    /** Neither of them is superuser. */
    public static final class Logins implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            var database = TestPostgres.freshDatabase();
            database.execute("""
                    create role trial_owner login createrole;
                    alter database %s owner to trial_owner;
                    set role trial_owner;
                    create role claim_log_writer;
                    create role "trial-service" login in role claim_log_writer;
                    create schema other;
                    create table other.thing ();
                    """.formatted(database.name()));
            return Map.of(
                    "sijil.database", "localhost:" + database.port() + "/" + database.name(),
                    "sijil.database.username", "trial-service",
                    "sijil.database.owner", "trial_owner");
        }

        @Override
        public void stop() {}
    }

    @Inject
    Pool pool;

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    @Test
    void it_appends_and_reads() {
        var parts = List.of(Part.unsalted(Bytes.utf8("{}")));
        var command = new Append("thing/a", Expected.ANY, "thing.happened.v1", parts, "recorder", null, List.of());
        var outcome = log.append(command).await().indefinitely();
        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        assertThat(log.size().await().indefinitely()).isPositive();
    }

    @Test
    void in_its_own_schema_it_does_what_it_likes_with_rows() {
        execute("insert into trial.thing values ('one')");
        execute("update trial.thing set name = 'two'");
        execute("select from trial.thing");
        execute("delete from trial.thing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into claim_log.entry select * from claim_log.entry",
                "update claim_log.part set content = ''",
                "delete from claim_log.entry",
                "select claim_log.drop_old_keys()",
                "truncate trial.thing",
                "drop table trial.thing",
                "create table trial.other ()",
                "delete from trial.flyway_schema_history",
                "update claim_log.flyway_schema_history set success = false",
                "select from other.thing",
                "create schema own"
            })
    void it_gets_no_further(String attack) {
        assertThatThrownBy(() -> execute(attack)).message().containsAnyOf("permission denied", "must be owner");
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
