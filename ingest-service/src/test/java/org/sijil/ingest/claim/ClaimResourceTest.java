package org.sijil.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
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
        assertThat(receipt.fieldNames())
                .toIterable()
                .containsExactly("id", "position", "leafHash", "recordedAt", "log", "replayed");
        assertThat(receipt.get("id").textValue()).isEqualTo("a-claim");
        assertThat(receipt.get("leafHash").textValue()).matches("[0-9a-f]{64}");
        assertThat(receipt.get("recordedAt").textValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(receipt.get("log").textValue()).isEqualTo("sijil.local/claims");
        assertThat(receipt.get("replayed").booleanValue()).isFalse();
    }

    @Test
    void its_location_is_the_entry_with_facts_and_words_apart() {
        var quote = "\"quote\":{\"text\":\"They left.\",\"lang\":\"en\"},\"type\"";
        var claim = World.claim("quoting").replace("\"type\"", quote);
        var answer = contributor.post("/ingest/claims", claim);
        var location = answer.response().headers().firstValue("Location").orElseThrow();
        var entry = Client.as("reader").get(URI.create(location).getPath()).body();
        assertThat(entry.get("stream").textValue()).isEqualTo("claim/quoting");
        assertThat(entry.get("type").textValue()).isEqualTo("claim.recorded.v1");
        assertThat(entry.get("leafHash")).isEqualTo(answer.body().get("leafHash"));
        assertThat(entry.at("/payload/facts/polarity").textValue()).isEqualTo("AFFIRMS");
        assertThat(entry.at("/payload/facts").has("quote")).isFalse();
        assertThat(entry.at("/payload/words/quote/text").textValue()).isEqualTo("They left.");
    }

    @Test
    void the_same_claim_again_gives_the_first_receipt() {
        var first = contributor.post("/ingest/claims", World.claim("again"));
        var defaultsWritten =
                World.claim("again").replace("\"type\"", "\"polarity\":\"AFFIRMS\",\"evidence\":[],\"type\"");
        var again = Client.as("analyst").post("/ingest/claims", defaultsWritten);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("replayed").booleanValue()).isTrue();
        assertThat(again.body().get("position")).isEqualTo(first.body().get("position"));
        assertThat(again.body().get("recordedAt")).isEqualTo(first.body().get("recordedAt"));
    }

    @Test
    void a_claim_without_id_is_given_one_that_sorts_by_time() {
        var anonymous = World.claim("x").replace("\"id\":\"x\",", "");
        var first =
                contributor.post("/ingest/claims", anonymous).body().get("id").textValue();
        var second =
                contributor.post("/ingest/claims", anonymous).body().get("id").textValue();
        assertThat(UUID.fromString(first).version()).isEqualTo(7);
        assertThat(UUID.fromString(first).variant()).isEqualTo(2);
        assertThat(first).isNotEqualTo(second);
        assertThat(first.substring(0, 13)).isLessThanOrEqualTo(second.substring(0, 13));
    }

    @Test
    void a_dry_run_says_what_would_be_and_records_nothing() {
        var answer = contributor.post("/ingest/claims?dryRun=true", World.claim("dry"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().fieldNames()).toIterable().containsExactly("id", "dryRun", "likelyDuplicates");
        assertThat(answer.body().get("id").textValue()).isEqualTo("dry");
        assertThat(answer.body().get("dryRun").booleanValue()).isTrue();
        var wrong = World.claim("dry").replace("C2279", "C2297");
        assertThat(contributor.post("/ingest/claims?dryRun=true", wrong).status())
                .isEqualTo(422);
        assertThat(contributor.post("/ingest/claims", World.claim("dry")).status())
                .isEqualTo(201);
    }

    @Test
    void a_dry_run_names_the_claims_that_tell_the_same() {
        var evidence = "\"evidence\":[{\"url\":\"https://example.org/%s\"}],\"type\"";
        var filmed = World.claim("filmed").replace("\"type\"", evidence.formatted("video"));
        contributor.post("/ingest/claims", filmed.replace("C2279", "C2280"));
        contributor.post("/ingest/claims", World.claim("told").replace("C2279", "SY03"));
        assertThat(likelyDuplicates(filmed.replace("\"filmed\"", "\"x\"").replace("TAKES_CONTROL", "HOLDS")))
                .isEqualTo(Client.json("[{\"id\":\"filmed\",\"because\":[\"SAME_EVIDENCE\"]}]"));
        var again = World.claim("x").replace("C2279", "SY03");
        var told = Client.json("[{\"id\":\"told\",\"because\":[\"SAME_AREAS_AND_TYPE\"]}]");
        assertThat(likelyDuplicates(again)).isEqualTo(told);
        assertThat(likelyDuplicates(again.replace("2024-12-07", "2024-12-09"))).isEqualTo(told);
        assertThat(likelyDuplicates(again.replace("2024-12-07", "2024-12-10"))).isEmpty();
        contributor.post("/ingest/claims/told/retractions", "{\"by\":\"paper\",\"reason\":\"Misread.\"}");
        assertThat(likelyDuplicates(again)).isEmpty();
    }

    private JsonNode likelyDuplicates(String claim) {
        return contributor.post("/ingest/claims?dryRun=true", claim).body().get("likelyDuplicates");
    }

    @Test
    void an_idempotency_key_makes_two_sendings_one() {
        var anonymous = World.claim("x").replace("\"id\":\"x\",", "");
        var first = contributor.post("/ingest/claims", anonymous, "Idempotency-Key", "\"key-1\"");
        var again = contributor.post("/ingest/claims", anonymous, "Idempotency-Key", "key-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(again.body().get("replayed").booleanValue()).isTrue();
        var other = contributor.post("/ingest/claims", World.claim("other"), "Idempotency-Key", "key-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().get("type").textValue()).endsWith("/key-reused");
        var somebodyElse = Client.as("analyst").post("/ingest/claims", anonymous, "Idempotency-Key", "key-1");
        assertThat(somebodyElse.status()).isEqualTo(201);
        assertThat(contributor
                        .post("/ingest/claims", anonymous, "Idempotency-Key", "\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void words_are_kept_in_composed_form_but_for_those_of_others() {
        var words = "\"note\":\"cafe\u0301\",\"quote\":{\"text\":\"cafe\u0301\",\"lang\":\"fr\"},\"type\"";
        var decomposed = World.claim("composed").replace("\"type\"", words);
        var position = contributor.post("/ingest/claims", decomposed).body().get("position");
        var entry = Client.as("reader").get("/ingest/log/entries/" + position).body();
        assertThat(entry.at("/payload/words/note").textValue()).isEqualTo("caf\u00e9");
        assertThat(entry.at("/payload/words/quote/text").textValue()).isEqualTo("cafe\u0301");
    }
}
