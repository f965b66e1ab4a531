package org.sijil.incident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.access.CanaryWalk;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** No word of the claim log comes into this service's answers, or the control log. */
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class CanaryTest {
    private static final String CANARY = "serinuscanaria";

    @Inject
    ClaimLogHere claims;

    @Test
    void what_was_said_is_seen_by_nobody() {
        claims.make();
        claims.tell("source/canary-source", "source.defined.v1", """
                {"id":"canary-source","kind":"LOCAL","reliability":"A","restricted":true}""", """
                {"names":{"en":"%s"}}""".formatted(CANARY));
        claims.tellActor("canary-side");
        claims.tellArea("canary-town");
        long size = claims.tell("claim/canary-said", "claim.recorded.v1", """
                {"id":"canary-said","type":"HOLDS","areas":["canary-town"],"actor":"canary-side","polarity":"AFFIRMS",\
                "occurred":{"earliest":"2024-12-07T10:00:00Z","latest":"2024-12-07T10:00:00Z"},\
                "source":"canary-source","basis":"UNSTATED","placePrecision":"EXACT","hasEvidence":false}""", """
                {"quote":{"text":"%1$s","lang":"en"},"note":"%1$s"}""".formatted(CANARY));
        given().queryParam("minKnown", size).get("/incident/incidents").then().statusCode(200);

        var parameters = Map.of("id", size - 1 + ".canary-town.HOLD", "position", "0", "path", "entries/000.p/1");
        // No key is configured: nothing is signed.
        var empty = Set.of(
                "GET /incident/rebuilds/{id}",
                "GET /incident/log/checkpoint",
                "GET /incident/log/key",
                "GET /incident/log/tile/{path}",
                "GET /incident/log/entries/{position}/receipt",
                "GET /incident/log/proofs/inclusion",
                "GET /incident/log/proofs/consistency");
        assertThat(new CanaryWalk(CANARY, parameters, Map.of(), empty).check("/incident/openapi"))
                .isEmpty();
        assertThat(given().get("/incident/incidents").asString()).contains("canary-said");
    }
}
