package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** The API's description shows answers as they are. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Names NAMES = new Names(new TreeMap<>(Map.of("en", "Shown")), List.of());

    private static final String EXAMPLE = "/responses/200/content/application~1json/example";

    private static long size;

    @BeforeAll
    static void tell() {
        size = TwoLogs.here()
                .tell(
                        new ActorDefined(
                                new Actor("shown-a", Actor.Kind.NON_STATE_FORCES, null, "A", "#009e73"), NAMES),
                        new SourceDefined(new Source("shown-s", Source.Kind.NGO, Reliability.A, null, false), NAMES),
                        Say.area("shown-x", null, Say.names("درعا", "Daraa", "Deraa")),
                        Say.takes("shown-1", "shown-a", "shown-x", "2024-12-07T10:00:00Z", "shown-s"));
    }

    private static JsonNode description() throws IOException {
        return JSON.readTree(
                given().queryParam("format", "json").get("/openapi").asString());
    }

    @Test
    void every_read_of_json_has_one() throws IOException {
        var description = description();
        assertThat(description.get("openapi").asText()).startsWith("3.0");
        description.get("paths").forEach(path -> {
            var first = path.elements().next();
            boolean isRead = path.at("/post/responses/202").isMissingNode();
            if (isRead && first.at("/responses/200/content").has("application/json")) {
                assertThat(first.at(EXAMPLE)).as(path.toString()).isNotEmpty();
            }
        });
        assertThat(fields(description.at("/components/schemas"))).doesNotContain("ObjectNode", "JsonNode");
    }

    @ParameterizedTest
    @CsvSource({
        "/control,             /control?within=shown-x&validAt=2024-12-08T00:00:00Z",
        "/areas/{id}/control,  /areas/shown-x/control",
        "/areas/{id}/timeline, /areas/shown-x/timeline",
        "/areas/{id}/rollup,   /areas/shown-x/rollup",
        "/areas/{id}/why,      /areas/shown-x/why",
        "/claims,              /claims?area=shown-x",
        "/claims/{id},         /claims/shown-1",
        "/claims/{id}/history, /claims/shown-1/history",
        "/areas,               /areas?within=shown-x",
        "/actors,              /actors",
        "/actors/{id},         /actors/shown-a",
        "/sources,             /sources",
        "/sources/{id},        /sources/shown-s",
        "/sources/{id}/record, /sources/shown-s/record",
        "/actors/{id}/holdings, /actors/shown-a/holdings",
        "/diff,                /diff?within=shown-x&validFrom=2024-12-07T00:00:00Z&validTo=2024-12-08T00:00:00Z",
        "/coverage,            /coverage?within=shown-x",
        "/position,            /position"
    })
    void it_has_the_fields_of_the_answer(String path, String read) throws IOException {
        var example = description().get("paths").get(path).get("get").at(EXAMPLE);
        var answer =
                JSON.readTree(given().queryParam("minKnown", size).get(read).asString());
        assertThat(fields(example)).isEqualTo(fields(answer));
    }

    @Test
    void a_lens_has_the_fields_of_its_answer() throws IOException {
        var example = description().get("paths").get("/lens").get("post").at(EXAMPLE);
        var answer = JSON.readTree(given().contentType("application/json")
                .body("{\"ids\":[\"shown-x\"],\"knownAt\":%d}".formatted(size))
                .post("/lens")
                .asString());
        assertThat(fields(example)).isEqualTo(fields(answer));
        assertThat(fields(example.at("/items/0"))).isEqualTo(fields(answer.at("/items/0")));
    }

    private static List<String> fields(JsonNode node) {
        return node.propertyStream().map(field -> field.getKey()).toList();
    }
}
