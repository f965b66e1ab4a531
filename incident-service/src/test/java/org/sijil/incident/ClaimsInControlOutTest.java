package org.sijil.incident;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@TestProfile(ClaimsInControlOutTest.Alone.class)
class ClaimsInControlOutTest {
    /** No other test may have made the log before. */
    public static class Alone implements QuarkusTestProfile {}

    @Inject
    ClaimLogHere claims;

    @Test
    void control_follows_once_there_is_a_claim_log() {
        given().get("/q/health/ready").then().statusCode(503).body(containsString("waiting: "));

        claims.make();
        claims.tellActor("red");
        claims.tellSource("gazette");
        claims.tellArea("town");
        claims.tellClaim("c1", "HOLDS", "red", "town", "2024-12-07T04:00:00Z", "gazette");

        Eventually.holds(() -> given().get("/incident/log/entries/0")
                .then()
                .statusCode(200)
                .body("stream", equalTo("control/town"))
                .body("type", equalTo("control.revised.v1"))
                .body("recordedAt", nullValue())
                .body("payload.facts.known", equalTo(4))
                .body("payload.facts.segments[0].state.controller", equalTo("red")));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(containsString("sijil_folded_entries 4.0"), containsString("sijil_control_revisions 1.0"));
        given().get("/incident/log/entries/1").then().statusCode(404).contentType("application/problem+json");
    }
}
