package org.sijil.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.TestPostgres;

/** A service whose login may not make a table rebuilds all the same; its owner is no superuser. */
@QuarkusTest
@WithTestResource(SeparateLoginTest.Logins.class)
class SeparateLoginTest {
    public static final class Logins implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            var database = TestPostgres.freshDatabase().migrate(TwoLogs.CLAIMS).migrate(TwoLogs.CONTROL);
            database.execute("""
                    create role query_owner login;
                    alter database %s owner to query_owner;
                    create role "query-service" login in role claim_log_reader, control_log_reader;
                    """.formatted(database.name()));
            return Map.of(
                    "sijil.database", "localhost:" + database.port() + "/" + database.name(),
                    "sijil.database.username", "query-service",
                    "sijil.database.owner", "query_owner",
                    "sijil.reads", "public",
                    "quarkus.http.test-port", "0");
        }

        @Override
        public void stop() {}
    }

    @Inject
    Rebuilds rebuilds;

    @Inject
    Pool login;

    @Test
    void it_works_for_a_second_time_too() {
        rebuild();
        rebuild();
        login.query("delete from query.entry").execute().await().indefinitely();
    }

    private void rebuild() {
        var rebuild = rebuilds.begin().orElseThrow();
        Eventually.holds(() -> assertThat(rebuild.answer().verdict()).isEqualTo(Verdict.SWITCHED));
    }
}
