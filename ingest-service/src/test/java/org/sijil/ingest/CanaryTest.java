package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.access.CanaryWalk;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** The name of a restricted source, and what it said, in the log. */
@QuarkusTest
@TestProfile(PublicReads.class)
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class CanaryTest {
    private static final String CANARY = "serinuscanaria";

    @Test
    void what_is_restricted_is_seen_by_analysts_alone() {
        World.define();
        var analyst = Client.as("analyst");
        analyst.put("/ingest/sources/canary", """
                {"names":{"en":"%s"},"kind":"LOCAL","reliability":"C","restricted":true}""".formatted(CANARY));
        var said = analyst.post(
                "/ingest/claims",
                World.claim("canary").replace("\"paper\"", "\"canary\"").replace("\"type\"", """
                        "quote":{"text":"%1$s","lang":"en"},"note":"%1$s",
                        "evidence":[{"url":"https://example.org/%1$s"}],"type\"""".formatted(CANARY)));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(201);
        var position = said.body().get("position").asText();

        var parameters = Map.of("position", position, "path", "entries/000.p/1");
        var queries = Map.of("GET /ingest/log/entries", "from=" + position);
        // No key is configured: nothing is signed.
        var unsigned = Set.of(
                "GET /ingest/log/checkpoint",
                "GET /ingest/log/key",
                "GET /ingest/log/tile/{path}",
                "GET /ingest/log/entries/{position}/receipt",
                "GET /ingest/log/proofs/inclusion",
                "GET /ingest/log/proofs/consistency");
        assertThat(new CanaryWalk(CANARY, parameters, queries, unsigned).check("/ingest/openapi"))
                .containsExactlyInAnyOrder("GET /ingest/log/entries", "GET /ingest/log/entries/{position}");
    }
}
