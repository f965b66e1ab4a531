package org.sijil.incident;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.LogSchema;
import org.sijil.store.Part;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class ClaimsInControlOutTest {
    private static final String CLAIM = """
        {"id":"c1","type":"HOLDS","areas":["town"],"actor":"red","polarity":"AFFIRMS",\
        "occurred":{"earliest":"2024-12-07T03:00:00Z","latest":"2024-12-07T04:00:00Z"},\
        "source":"gazette","basis":"UNSTATED","placePrecision":"EXACT","hasEvidence":false}""";

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog claims;

    @Inject
    LogSchemas schemas;

    @Inject
    DataSource database;

    @Test
    void control_follows_once_there_is_a_claim_log() {
        given().get("/q/health/ready").then().statusCode(503).body(containsString("waiting for the log"));

        makeTheClaimLog();
        tell("actor/red", "actor.defined.v1", "{\"id\":\"red\",\"kind\":\"STATE_FORCES\"}");
        tell(
                "source/gazette",
                "source.defined.v1",
                "{\"id\":\"gazette\",\"kind\":\"MEDIA\",\"reliability\":\"A\",\"restricted\":false}");
        tell(
                "area/town",
                "area.defined.v1",
                "{\"id\":\"town\",\"kind\":\"TOWN\",\"locationPrecision\":\"UNLOCATED\",\"codes\":{}}");
        tell("claim/c1", "claim.recorded.v1", CLAIM);

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

    private void makeTheClaimLog() {
        var log = schemas.named(LogSchemas.CLAIMS);
        Flyway.configure()
                .dataSource(database)
                .locations(LogSchema.MIGRATIONS)
                .defaultSchema(log.schema())
                .placeholders(log.placeholders())
                .load()
                .migrate();
    }

    private void tell(String stream, String type, String facts) {
        var parts = Stream.of(facts, "{}")
                .map(text -> Part.salted(Bytes.utf8(text), new Random(0)))
                .toList();
        claims.append(new Append(stream, Expected.NONE, type, parts, "someone", null, List.of()))
                .await()
                .indefinitely();
    }
}
