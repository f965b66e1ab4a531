package org.sijil.query.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.QueryDatabase;

/** Where no ingress stands before both services. */
@QuarkusTest
@TestProfile(SendingElsewhereTest.TwoOrigins.class)
@WithTestResource(QueryDatabase.class)
class SendingElsewhereTest {
    private static final String INGEST = "https://ingest.example:8443";

    public static final class TwoOrigins implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.console.ingest", INGEST);
        }
    }

    @Test
    void the_console_is_told_where_and_may_connect_there_alone() {
        given().get("/console/settings").then().statusCode(200).body("ingest", is(INGEST + "/ingest"));
        given().get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'self';"))
                .header("Content-Security-Policy", endsWith("; connect-src 'self' " + INGEST));
        given().get("/position").then().header("Content-Security-Policy", startsWith("default-src 'none';"));
    }
}
