package org.sijil.kit.log;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sijil.store.LogSchema;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@TestProfile(WaitingForTheLogTest.OwnsNoLog.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class WaitingForTheLogTest {
    public static final class OwnsNoLog implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.owned-log", LogSchemas.NONE);
        }
    }

    @Inject
    DataSource database;

    @Inject
    LogSchemas logs;

    @Test
    void it_is_unready_until_another_service_has_made_it() {
        ready(503, "waiting");
        given().auth()
                .oauth2(Tokens.of("reader"))
                .get("/trial/log/entries")
                .then()
                .statusCode(404);

        var log = logs.named(LogSchemas.CLAIMS);
        Flyway.configure()
                .dataSource(database)
                .locations(LogSchema.MIGRATIONS)
                .defaultSchema(log.schema())
                .placeholders(log.placeholders())
                .load()
                .migrate();
        Eventually.holds(() -> ready(200, "following"));
    }

    private static void ready(int status, String told) {
        given().get("/q/health/ready")
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'channels' }.data.'claim-log'", containsString(told));
    }
}
