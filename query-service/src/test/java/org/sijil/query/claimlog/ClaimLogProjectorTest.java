package org.sijil.query.claimlog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sijil.kit.log.LogSchemas;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.store.EventLog;
import org.sijil.store.LogBatch;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ClaimLogProjectorTest {
    @Inject
    ClaimLogProjector projector;

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog claims;

    private final TwoLogs logs = TwoLogs.here();

    @Test
    void entries_that_came_before_change_nothing() throws Throwable {
        served(logs.tell(
                Say.actor("again-a"),
                Say.source("again-s"),
                Say.area("again-x", null),
                Say.takes("again-1", "again-a", "again-x", "2024-12-07T10:00:00Z", "again-s")));
        var before = logs.readModels();
        var entries = TwoLogs.await(claims.read(0, EventLog.MAX_PAGE));
        VertxContextSupport.subscribeAndAwait(() -> projector.project(new LogBatch(entries, null)));
        assertThat(logs.readModels()).isEqualTo(before);
    }

    @Test
    void a_database_that_is_away_is_waited_for() {
        for (int i = 0; i < 5; i++) {
            logs.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
            logs.tell(Say.actor("away-" + i));
        }
        served(logs.size());
    }

    private static void served(long size) {
        given().queryParam("minKnown", size).get("/position").then().statusCode(200);
    }
}
