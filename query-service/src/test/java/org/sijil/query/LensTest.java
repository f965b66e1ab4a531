package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.policy.Policy;
import org.sijil.format.PolicyJson;
import org.sijil.format.StateJson;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.RandomHistory;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class LensTest {
    private static final long SEED = Long.getLong("seed", 20241208);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPPOSED = """
            {"type": "TAKES_CONTROL", "areas": ["le-east"], "actor": "le-b", "source": "le-s",
             "occurred": {"earliest": "2024-12-02T00:00:00Z", "latest": "2024-12-02T00:00:00Z"}}""";

    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        Say.actor("le-a"),
                        Say.actor("le-b"),
                        Say.source("le-s"),
                        Say.area("le-land", null),
                        Say.area("le-east", "le-land"),
                        Say.takes("le-1", "le-a", "le-land", "2024-12-01T00:00:00Z", "le-s"));
    }

    private static ObjectNode policy() {
        return PolicyJson.facts(Policy.BUILT_IN)
                .put("id", "strict")
                .put("apply", 20)
                .put("high", 30);
    }

    private static ValidatableResponse look(String fields) {
        return given().contentType("application/json")
                .body("{\"validAt\":\"2024-12-03T00:00:00Z\",\"knownAt\":%d,\"within\":\"le-land\"%s}"
                        .formatted(size, fields))
                .post("/lens")
                .then();
    }

    @Test
    void it_shows_what_a_stricter_policy_would_not_believe() {
        look(",\"policy\":" + policy())
                .statusCode(200)
                .body("items.area", contains("le-east", "le-land"))
                .body("items.ground", contains("UNKNOWN", "UNKNOWN"))
                .body("items.information", contains("NONE", "CLAIMED_ONLY"))
                .body("items.adopted.controller", contains("le-a", "le-a"))
                .body("items[0].adopted.inheritedFrom", is("le-land"))
                .body("policy.id", is("strict"))
                .body("known", is((int) size));
    }

    @Test
    void it_shows_what_one_claim_more_would_change_and_stores_none() {
        var before = TwoLogs.here().readModels();
        look(",\"ids\":[\"le-east\"],\"claims\":[%s]".formatted(SUPPOSED))
                .statusCode(200)
                .body("items.controller", contains("le-b"))
                .body("items[0].adopted.controller", is("le-a"));
        look("").body("items.controller", contains("le-a", "le-a"));
        assertThat(TwoLogs.here().readModels()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"apply\":20 | \"apply\":\"x\" | 400 | /policy/apply",
                "\"apply\":20 | \"apply\":0 | 400 | /policy/apply",
                "\"apply\":20 | \"apply\":31 | 422 | /policy/high",
                "\"NEUTRAL\":1000 | \"NEUTRAL\":10001 | 400 | /policy/stance/NEUTRAL",
                "\"NEUTRAL\":1000, | '' | 400 | /policy/stance/NEUTRAL",
                "\"apply\":20 | \"aply\":20 | 400 | /policy/apply"
            })
    void a_policy_that_is_none_is_refused_by_the_field(String is, String wrong, int status, String pointer) {
        look(",\"policy\":" + policy().toString().replace(is, wrong))
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAKES_CONTROL | TAKES | 400 | /claims/0/type",
                "le-east | nowhere | 422 | /claims/0/areas/0",
                "le-b | nobody | 422 | /claims/0/actor",
                "\"le-s\" | \"le-s\",\"id\":\"le-1\" | 409 | /claims/0/id",
                "\"le-s\" | \"le-s\",\"echoOf\":\"le-0\" | 422 | /claims/0/echoOf",
                "\"le-s\" | \"le-s\",\"credibility\":7 | 400 | /claims/0/credibility"
            })
    void a_claim_that_could_not_be_made_is_refused_by_the_field(String is, String wrong, int status, String pointer) {
        look(",\"claims\":[%s]".formatted(SUPPOSED.replace(is, wrong)))
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void an_unknown_field_is_refused() {
        look(",\"polcy\":{}").statusCode(400).body("errors.pointer", contains("/polcy"));
        given().contentType("application/json").post("/lens").then().statusCode(400);
        given().contentType("application/json").body("[]").post("/lens").then().statusCode(400);
    }

    @Test
    void it_is_the_fold_that_is_asked_whatever_was_known() throws IOException {
        System.out.println("seed " + SEED);
        var history = new RandomHistory(SEED, "lens");
        long last = TwoLogs.here().tell(history.events(200).toArray(ClaimLogEvent[]::new));
        given().queryParam("minKnown", last).get("/position").then().statusCode(200);
        for (int i = 0; i < 20; i++) {
            long known = i == 0 ? last : history.anySize(last);
            var moment = history.anyMoment();
            var all = TwoLogs.here().knownAt(known);
            all.adopt(loose());
            var answer = JSON.readTree(given().contentType("application/json")
                    .body(JSON.writeValueAsString(Map.of(
                            "validAt", moment.toString(),
                            "knownAt", known,
                            "ids", history.areas(),
                            "policy", PolicyJson.facts(loose()))))
                    .post("/lens")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            for (var item : answer.get("items")) {
                var area = item.get("area").textValue();
                var state = StateJson.write(Reading.of(all, moment).of(area).state());
                assertThat(((ObjectNode) item.deepCopy())
                                .retain(state.propertyStream()
                                        .map(Map.Entry::getKey)
                                        .toList()))
                        .as("%s at %s, known %d, seed %d", area, moment, known, SEED)
                        .isEqualTo(JSON.readTree(state.toString()));
            }
        }
    }

    /** So that a state rests on one word of anybody. */
    private static Policy loose() {
        return PolicyJson.read(PolicyJson.facts(Policy.BUILT_IN).put("apply", 2).put("high", 4));
    }
}
