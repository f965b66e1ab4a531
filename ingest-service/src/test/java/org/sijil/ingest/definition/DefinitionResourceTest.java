package org.sijil.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.ingest.Client;
import org.sijil.ingest.World;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class DefinitionResourceTest {
    private static final String POLICY = """
            {"id":"strict","version":%d,
             "reliability":{"A":12,"B":9,"C":6,"D":3,"E":0,"F":4},
             "basis":{"GEOLOCATED_VISUAL":4,"EYEWITNESS":2,"OFFICIAL":0,"UNSTATED":0,"SECOND_HAND":-2},
             "unnamedSpeaker":-2,
             "stance":{"NEUTRAL":1000,"SELF_SERVING":400,"AGAINST_INTEREST":1500},
             "type":{"TAKES_CONTROL":1000,"HOLDS":1000},
             "place":{"EXACT":1000,"NEAR":700,"REGION":400}, "time":{"DAY":1000,"WEEK":800,"LONGER":600},
             "credibility":{"1":1000,"2":1000,"3":1000,"4":500,"5":0,"6":1000},
             "apply":9,"high":12,"windowHours":48,"staleAfterDays":21,"expireAfterDays":60,
             "excludedSources":[],"reviewedOnly":false}
            """;

    private final Client analyst = Client.as("analyst");
    private final Client steward = Client.as("steward");

    @Test
    void a_thing_is_new_then_unchanged_then_changed() {
        var actor = "{\"names\":{\"en\":\"A unit\"},\"kind\":\"UNIT\"}";
        var made = analyst.put("/ingest/actors/unit", actor);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("id").textValue()).isEqualTo("unit");
        var same = analyst.put("/ingest/actors/unit", actor.replace("{\"names", "{\"id\":\"unit\",\"names"));
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().get("replayed").booleanValue()).isTrue();
        assertThat(same.body().get("position")).isEqualTo(made.body().get("position"));
        var changed = analyst.put("/ingest/actors/unit", actor.replace("A unit", "Another unit"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("replayed").booleanValue()).isFalse();
        var back = analyst.put("/ingest/actors/unit", actor);
        assertThat(back.body().get("replayed").booleanValue()).isFalse();
    }

    @Test
    void an_area_is_kept_as_it_was_given() {
        var area = """
                {"names":{"ar":"زاكية","en":"Zakiyah"},"kind":"TOWN","locationPrecision":"SETTLEMENT",
                 "location":{"lat":33.3330,"lon":36.15},"codes":{"pcode":"C2279","geonames":"163843"},
                 "aliases":[{"text":"Zakia","lang":"en","type":"press"}],
                 "geometry":{"type":"Polygon","coordinates":[[[36.10,33.3],[36.2,33.3],[36.2,33.4],[36.10,33.3]]]}}
                """;
        var position = analyst.put("/ingest/areas/kept", area).body().get("position");
        var payload = Client.as("reader")
                .get("/ingest/log/entries/" + position)
                .body()
                .get("payload");
        assertThat(payload.get("facts").toString())
                .isEqualTo("{\"id\":\"kept\",\"kind\":\"TOWN\",\"location\":{\"lat\":33.333,\"lon\":36.15},"
                        + "\"locationPrecision\":\"SETTLEMENT\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[36.1,33.3],[36.2,33.3],[36.2,33.4],[36.1,33.3]]]},"
                        + "\"codes\":{\"geonames\":\"163843\",\"pcode\":\"C2279\"}}");
        assertThat(payload.get("words").toString())
                .isEqualTo("{\"names\":{\"ar\":\"زاكية\",\"en\":\"Zakiyah\"},"
                        + "\"aliases\":[{\"text\":\"Zakia\",\"lang\":\"en\",\"type\":\"press\"}]}");
    }

    @Test
    void lines_may_rely_on_those_before_them_and_tell_each_its_own_fault() {
        var outcomes = analyst.lines(
                "/ingest/definitions",
                "{\"area\":{\"id\":\"land\",\"names\":{\"en\":\"Land\"},\"kind\":\"COUNTRY\"}}",
                "{\"area\":{\"id\":\"city\",\"names\":{\"en\":\"City\"},\"kind\":\"TOWN\",\"parent\":\"land\"}}",
                "{\"area\":{\"id\":\"land\",\"names\":{\"en\":\"Land\"},\"kind\":\"COUNTRY\",\"parent\":\"city\"}}",
                "{\"area\":{\"id\":\"quarter\",\"names\":{\"en\":\"Quarter\"},\"kind\":\"SITE\",\"parent\":\"city\"}}",
                "{\"place\":{\"id\":\"x\"}}",
                "{\"area\":{\"id\":\"y\",\"names\":{\"en\":\"Y\"},\"kind\":\"SITE\",\"parent\":\"citi\"}}");
        assertThat(statuses(outcomes)).containsExactly(201, 201, 422, 201, 400, 422);
        assertThat(fault(outcomes.get(2))).isEqualTo("/area/parent would make a circle: land → city → land");
        assertThat(fault(outcomes.get(4))).endsWith("one of actor, source, area, policy is expected on a line, not 0");
        assertThat(fault(outcomes.get(5))).isEqualTo("/area/parent unknown area citi; did you mean city?");
    }

    @Test
    void a_policy_is_a_stewards_to_adopt_also_on_a_line() {
        assertThat(analyst.post("/ingest/policies", POLICY.formatted(101)).status())
                .isEqualTo(403);
        var line = "{\"policy\":" + POLICY.formatted(101).replace("\n", "") + "}";
        assertThat(statuses(analyst.lines("/ingest/definitions", line))).containsExactly(403);
        assertThat(statuses(steward.lines("/ingest/definitions", line))).containsExactly(201);
        assertThat(steward.post("/ingest/policies", POLICY.formatted(101)).status())
                .isEqualTo(200);
        assertThat(steward.post("/ingest/policies", POLICY.formatted(102)).status())
                .isEqualTo(201);
        assertThat(steward.post("/ingest/policies", POLICY.formatted(101)).status())
                .isEqualTo(201);
    }

    @Test
    void the_world_of_the_tests_can_be_defined_again_and_again() {
        World.define();
        World.define();
    }

    private static List<Integer> statuses(List<JsonNode> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.get("status").intValue())
                .toList();
    }

    private static String fault(JsonNode outcome) {
        var error = outcome.at("/problem/errors/0");
        return error.get("pointer").textValue() + " " + error.get("detail").textValue();
    }
}
