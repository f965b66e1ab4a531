package org.sijil.ingest.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.ingest.Client;
import org.sijil.ingest.PublicReads;
import org.sijil.ingest.World;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** Where reads are public: whoever is not an analyst, with a token or without, sees no restricted words. */
@QuarkusTest
@TestProfile(PublicReads.class)
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class RestrictedWordsTest {
    private static final String WITHHELD = "{\"name\":\"words\",\"withheld\":true}";

    private final Client analyst = Client.as("analyst");

    @BeforeEach
    void define() {
        World.define();
        defineSource("hidden", true);
    }

    private long defineSource(String id, boolean restricted) {
        return position(analyst.put("/ingest/sources/" + id, """
                {"names":{"en":"Secret name"},"kind":"LOCAL","reliability":"C","restricted":%s}""".formatted(restricted)));
    }

    private long record(String path, String json) {
        var answer = analyst.post("/ingest/" + path, json);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return position(answer);
    }

    private static long position(Client.Answer answer) {
        return answer.body().path("position").longValue();
    }

    private static String claim(String id, String fields) {
        return World.claim(id).replace("\"type\"", fields.replace('\'', '"') + ",\"note\":\"Secret\",\"type\"");
    }

    private static String fromHidden(String id) {
        return World.claim(id)
                .replace("\"type\"", "\"note\":\"Secret\",\"type\"")
                .replace("\"source\":\"paper\"", "\"source\":\"hidden\"");
    }

    private void assertWithheld(long position) {
        var whole = analyst.get("/ingest/log/entries/" + position).body();
        assertThat(whole.at("/payload/words").isMissingNode()).isFalse();
        for (var role : new String[] {"reader", "contributor", "operator"}) {
            assertWithheld(
                    whole,
                    Client.as(role).get("/ingest/log/entries/" + position).body());
        }
        assertWithheld(whole, withoutToken("/ingest/log/entries/" + position));
        assertWithheld(whole, withoutToken("/ingest/log/entries?limit=1&from=" + position));
    }

    private static void assertWithheld(JsonNode whole, JsonNode seen) {
        assertThat(seen.at("/parts/1").toString()).isEqualTo(WITHHELD);
        assertThat(seen.toString()).doesNotContain("Secret");
        assertThat(seen.get("payload").fieldNames()).toIterable().containsExactly("facts");
        assertThat(seen.get("header")).isEqualTo(whole.get("header"));
        assertThat(seen.at("/parts/0")).isEqualTo(whole.at("/parts/0"));
    }

    private static JsonNode withoutToken(String path) {
        var request = HttpRequest.newBuilder(Client.uri(path));
        return Client.send(request).body();
    }

    private static void assertOpen(long position) {
        assertThat(withoutToken("/ingest/log/entries/" + position)
                        .at("/parts/1")
                        .has("bytes"))
                .isTrue();
    }

    @Test
    void the_names_of_a_restricted_source() {
        assertWithheld(defineSource("hidden-too", true));
        assertOpen(0);
    }

    @Test
    void every_entry_of_a_claim_by_a_restricted_source() {
        assertWithheld(record("claims", fromHidden("by-hidden")));
        assertWithheld(record("claims/by-hidden/reviews", "{\"verdict\":\"ACCEPTED\",\"reason\":\"Secret\"}"));
        var correction = "{\"claim\":%s,\"reason\":\"Secret\"}".formatted(fromHidden("by-hidden"));
        assertWithheld(record(
                "claims/by-hidden/corrections",
                correction.replace("TAKES_CONTROL", "HOLDS").replace("\"counterparty\":\"regime\",", "")));
        assertWithheld(record("claims/by-hidden/retractions", "{\"by\":\"hidden\",\"reason\":\"Secret\"}"));
    }

    @Test
    void a_claim_attributed_to_a_restricted_source() {
        assertWithheld(record("claims", claim("of-hidden", "'origin':'hidden'")));
    }

    @Test
    void a_restricted_report_and_what_was_read_in_it() {
        var report = World.report("leaked").replace("They left.", "Secret text").replace("}", ",\"restricted\":true}");
        assertWithheld(record("reports", report));
        assertWithheld(record("claims", claim("leaking", "'report':'leaked'")));
    }

    @Test
    void a_report_by_a_restricted_source_and_what_was_read_in_it() {
        assertWithheld(record("reports", World.report("letter").replace("\"paper\"", "\"hidden\"")));
        assertWithheld(record("claims", claim("lettered", "'report':'letter'")));
    }

    @Test
    void what_was_said_before_the_restriction_and_what_was_corrected_after() {
        long defined = defineSource("turning", false);
        long claim = record("claims", fromHidden("turned").replace("\"hidden\"", "\"turning\""));
        assertOpen(defined);
        assertOpen(claim);
        defineSource("turning", true);
        assertWithheld(defined);
        assertWithheld(claim);
        record("claims/turned/corrections", "{\"claim\":%s,\"reason\":\"Misread.\"}".formatted(World.claim("turned")));
        assertWithheld(claim);
        defineSource("turning", false);
        assertOpen(defined);
        assertOpen(claim);
    }

    @Test
    void what_is_redacted_is_told_so_and_not_withheld() {
        long claim = record("claims", fromHidden("gone"));
        Client.as("steward").post("/ingest/redactions", """
                {"claim":"gone","parts":["words"],"authority":"Court","reason":"Privacy."}""");
        assertThat(withoutToken("/ingest/log/entries/" + claim).at("/parts/1").has("redacted"))
                .isTrue();
    }

    @Test
    void a_likely_duplicate_does_not_tell_an_evidence_url() {
        var evidence = "\"evidence\":[{\"url\":\"https://example.org/secret\"}],\"type\"";
        record("claims", fromHidden("filmed").replace("\"type\"", evidence));
        var other = World.claim("x").replace("\"type\"", evidence).replace("C2279", "C2280");
        assertThat(likelyDuplicates("contributor", other)).isEmpty();
        assertThat(likelyDuplicates("analyst", other).toString()).contains("SAME_EVIDENCE");
    }

    private static JsonNode likelyDuplicates(String role, String claim) {
        return Client.as(role).post("/ingest/claims?dryRun=true", claim).body().get("likelyDuplicates");
    }
}
