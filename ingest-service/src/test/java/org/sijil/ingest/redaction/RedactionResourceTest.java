package org.sijil.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.ingest.Client;
import org.sijil.ingest.World;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class RedactionResourceTest {
    private final Client steward = Client.as("steward");

    @BeforeEach
    void define() {
        World.define();
    }

    private static String order(String what) {
        return "{%s,\"parts\":[\"words\"],\"authority\":\"Court of X\",\"reason\":\"Privacy.\"}"
                .formatted(what.replace('\'', '"'));
    }

    private Client.Answer record(String path, String json) {
        var answer = steward.post("/ingest/" + path, json);
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private static long position(Client.Answer answer) {
        return answer.body().get("position").longValue();
    }

    private static JsonNode entry(long position) {
        return Client.as("reader").get("/ingest/log/entries/" + position).body();
    }

    @Test
    void the_words_of_an_entry_go_and_the_rest_stays() {
        var claim = World.claim("one").replace("\"type\"", "\"note\":\"A name\",\"type\"");
        long position = position(record("claims", claim));
        var before = entry(position);
        var redaction = record("redactions", order("'position':" + position));
        var after = entry(position);
        assertThat(after.get("header")).isEqualTo(before.get("header"));
        assertThat(after.at("/payload/facts")).isEqualTo(before.at("/payload/facts"));
        assertThat(after.at("/parts/1").toString())
                .isEqualTo("{\"name\":\"words\",\"redacted\":true,\"by\":%d}".formatted(position(redaction)));
        assertThat(after.toString()).doesNotContain("A name");
        var told = entry(position(redaction));
        assertThat(told.get("stream").textValue()).isEqualTo("claim/one");
        assertThat(told.at("/payload/facts").toString())
                .isEqualTo(
                        "{\"position\":%d,\"parts\":[\"words\"],\"authority\":\"Court of X\",\"reason\":\"Privacy.\"}"
                                .formatted(position));
    }

    @Test
    void by_claim_goes_all_that_was_said_of_it_and_the_report_that_holds_its_quote() {
        long report = position(record("reports", World.report("leaking")));
        var citing = World.claim("regretted-citing").replace("\"type\"", "\"report\":\"leaking\",\"type\"");
        long claim = position(record("claims", citing));
        var correction = "{\"claim\":%s,\"reason\":\"Read again.\"}".formatted(World.claim("regretted-citing"));
        long corrected = position(record("claims/regretted-citing/corrections", correction));
        long last = position(record("redactions", order("'claim':'regretted-citing'")));
        assertThat(List.of(report, claim, corrected))
                .allSatisfy(position -> assertThat(
                                entry(position).at("/parts/1/redacted").booleanValue())
                        .isTrue());
        assertThat(entry(corrected).at("/parts/1/by").longValue()).isEqualTo(last);
    }

    @Test
    void what_is_gone_is_told_of_once() {
        record("claims", World.claim("regretted"));
        var first = record("redactions", order("'claim':'regretted'"));
        var again = steward.post("/ingest/redactions", order("'claim':'regretted'"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("replayed").booleanValue()).isTrue();
        assertThat(position(again)).isEqualTo(position(first));
        assertThat(steward.post("/ingest/claims", World.claim("regretted")).status())
                .isEqualTo(200);
    }

    @Test
    void a_key_stands_for_one_order() {
        record("claims", World.claim("regretted-by-key"));
        var order = order("'claim':'regretted-by-key'");
        var first = steward.post("/ingest/redactions", order, "Idempotency-Key", "redaction-1");
        var again = steward.post("/ingest/redactions", order, "Idempotency-Key", "redaction-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(position(again)).isEqualTo(position(first));
        var other = steward.post("/ingest/redactions", order("'position':0"), "Idempotency-Key", "redaction-1");
        assertThat(other.body().get("type").textValue()).endsWith("/key-reused");
    }

    @Test
    void a_claim_whose_words_are_gone_lives_on() {
        record("claims", World.claim("living"));
        record("redactions", order("'claim':'living'"));
        var retraction = "{\"by\":\"paper\",\"reason\":\"Taken back.\"}";
        assertThat(position(record("claims/living/retractions", retraction))).isPositive();
    }

    @Test
    void an_area_whose_names_are_gone_may_be_defined_again() {
        var area = "{\"names\":{\"en\":\"Bad name\"},\"kind\":\"TOWN\"}";
        var defined = steward.put("/ingest/areas/misnamed", area);
        record("redactions", order("'position':" + position(defined)));
        var again = steward.put("/ingest/areas/misnamed", area.replace("Bad", "Good"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("replayed").booleanValue()).isFalse();
    }
}
