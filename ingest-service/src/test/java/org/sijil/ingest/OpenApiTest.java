package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** What the description of the API says of bodies is written by hand; it must be what is read. */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class OpenApiTest {
    private final Client steward = Client.as("steward");

    @BeforeEach
    void define() {
        World.define();
        steward.post("/ingest/claims", World.claim("corrected"));
        steward.post("/ingest/claims", World.claim("taken-back"));
        steward.post("/ingest/claims", World.claim("names-a-witness"));
    }

    @ParameterizedTest
    @CsvSource({
        "Claim, POST, /ingest/claims",
        "Correction, POST, /ingest/claims/corrected/corrections",
        "Retraction, POST, /ingest/claims/taken-back/retractions",
        "Review, POST, /ingest/claims/corrected/reviews",
        "Report, POST, /ingest/reports",
        "Redaction, POST, /ingest/redactions",
        "Actor, PUT, /ingest/actors/local-groups",
        "Source, PUT, /ingest/sources/room",
        "Area, PUT, /ingest/areas/C2279",
        "Policy, POST, /ingest/policies"
    })
    void each_body_has_the_fields_that_are_read_and_its_example_is_taken(String name, String method, String path) {
        var schema = api().at("/components/schemas/" + name);
        var example = (ObjectNode) schema.get("example");
        var taken = send(method, path, example);
        assertThat(taken.status()).as(taken.body().toString()).isIn(200, 201);
        var unknown = send(method, path, example.put("xyz", 0))
                .body()
                .at("/errors/0/detail")
                .textValue();
        var known = unknown.replace("unknown field; known are ", "").split(", ");
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(known));
    }

    @Test
    void every_operation_names_what_it_answers() {
        var paths = api().get("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .contains("/ingest/claims", "/ingest/definitions", "/ingest/areas/{id}", "/ingest/log/entries");
        var claim = paths.at("/~1ingest~1claims/post");
        assertThat(claim.at("/requestBody/content").fieldNames())
                .toIterable()
                .contains("application/json", "application/x-ndjson");
        assertThat(claim.get("responses").fieldNames())
                .toIterable()
                .contains("200", "201", "400", "401", "403", "409", "422");
    }

    private Client.Answer send(String method, String path, JsonNode body) {
        return method.equals("PUT") ? steward.put(path, body.toString()) : steward.post(path, body.toString());
    }

    private static JsonNode api() {
        return Client.as("reader").get("/ingest/openapi?format=json").body();
    }
}
