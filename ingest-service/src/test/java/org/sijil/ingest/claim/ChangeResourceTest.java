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
class ChangeResourceTest {
    private static final String RETRACTION = "{\"by\":\"paper\",\"reason\":\"The paper took it back.\"}";
    private static final String REVIEW = "{\"verdict\":\"ACCEPTED\",\"reason\":\"Two videos.\"}";

    private final Client contributor = Client.as("contributor");
    private final Client analyst = Client.as("analyst");

    @BeforeEach
    void define() {
        World.define();
    }

    private static String correction(String id) {
        return "{\"claim\":%s,\"reason\":\"Read again.\"}"
                .formatted(World.claim(id).replace("C2279", "C2280"));
    }

    @Test
    void a_correction_is_an_entry_of_the_claims_stream() {
        contributor.post("/ingest/claims", World.claim("misread"));
        var answer = contributor.post("/ingest/claims/misread/corrections", correction("misread"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("id").textValue()).isEqualTo("misread");
        var entry = entry(answer);
        assertThat(entry.body().get("stream").textValue()).isEqualTo("claim/misread");
        assertThat(entry.body().get("version").intValue()).isOne();
        assertThat(entry.body().get("type").textValue()).isEqualTo("claim.corrected.v1");
        assertThat(entry.body().at("/payload/facts/claim/areas/0").textValue()).isEqualTo("C2280");
        assertThat(entry.body().at("/payload/words/reason").textValue()).isEqualTo("Read again.");
    }

    @Test
    void the_same_correction_again_adds_nothing() {
        contributor.post("/ingest/claims", World.claim("twice"));
        var first = contributor.post("/ingest/claims/twice/corrections", correction("twice"));
        var again = contributor.post("/ingest/claims/twice/corrections", correction("twice"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("replayed").booleanValue()).isTrue();
        assertThat(again.body().get("position")).isEqualTo(first.body().get("position"));
    }

    @Test
    void a_retraction_is_final() {
        contributor.post("/ingest/claims", World.claim("wrong"));
        var answer = contributor.post("/ingest/claims/wrong/retractions", RETRACTION);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(entry(answer).body().at("/payload/facts").toString())
                .isEqualTo("{\"id\":\"wrong\",\"by\":\"paper\"}");
        assertThat(contributor
                        .post("/ingest/claims/wrong/retractions", RETRACTION)
                        .status())
                .isEqualTo(409);
        assertThat(contributor
                        .post("/ingest/claims/wrong/corrections", correction("wrong"))
                        .status())
                .isEqualTo(409);
        assertThat(analyst.post("/ingest/claims/wrong/reviews", REVIEW).status())
                .isEqualTo(201);
    }

    @Test
    void a_contributor_changes_no_claim_that_another_recorded() {
        analyst.post("/ingest/claims", World.claim("anothers"));
        var correction = contributor.post("/ingest/claims/anothers/corrections", correction("anothers"));
        assertThat(correction.status()).isEqualTo(403);
        assertThat(correction.body().get("type").textValue()).endsWith("/recorded-by-another");
        assertThat(contributor
                        .post("/ingest/claims/anothers/retractions", RETRACTION)
                        .status())
                .isEqualTo(403);
        contributor.post("/ingest/claims", World.claim("a-contributors"));
        assertThat(analyst.post("/ingest/claims/a-contributors/corrections", correction("a-contributors"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_claim_is_reviewed_by_an_analyst_as_often_as_need_be() {
        contributor.post("/ingest/claims", World.claim("doubtful"));
        assertThat(contributor.post("/ingest/claims/doubtful/reviews", REVIEW).status())
                .isEqualTo(403);
        assertThat(analyst.post("/ingest/claims/doubtful/reviews", REVIEW).status())
                .isEqualTo(201);
        var rejected = analyst.post("/ingest/claims/doubtful/reviews", REVIEW.replace("ACCEPTED", "REJECTED"));
        assertThat(rejected.status()).isEqualTo(201);
        assertThat(entry(rejected).body().get("version").intValue()).isEqualTo(2);
    }

    @Test
    void an_idempotency_key_makes_a_review_sent_twice_one() {
        contributor.post("/ingest/claims", World.claim("reviewed"));
        var first = analyst.post("/ingest/claims/reviewed/reviews", REVIEW, "Idempotency-Key", "review-1");
        var again = analyst.post("/ingest/claims/reviewed/reviews", REVIEW, "Idempotency-Key", "review-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("position")).isEqualTo(first.body().get("position"));
    }

    private static Client.Answer entry(Client.Answer recorded) {
        return Client.as("reader").get("/ingest/log/entries/" + recorded.body().get("position"));
    }
}
