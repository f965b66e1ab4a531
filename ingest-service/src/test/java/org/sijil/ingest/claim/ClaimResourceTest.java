package org.sijil.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.ingest.Client;
import org.sijil.ingest.World;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class ClaimResourceTest {
    private final Client contributor = Client.as("contributor");

    @BeforeEach
    void define() {
        World.define();
    }

    @Test
    void a_claim_is_recorded_and_receipted() {
        var answer = contributor.post("/ingest/claims", World.claim("a-claim"));
        assertThat(answer.status()).isEqualTo(201);
        var receipt = answer.body();
        assertThat(receipt.get("id").textValue()).isEqualTo("a-claim");
        assertThat(receipt.get("leafHash").textValue()).matches("[0-9a-f]{64}");
        assertThat(receipt.get("recordedAt").textValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(receipt.get("log").textValue()).isEqualTo("sijil.local/claims");
        assertThat(receipt.get("replayed").booleanValue()).isFalse();
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .endsWith(
                                "/ingest/log/entries/" + receipt.get("position").longValue()));
    }
}
