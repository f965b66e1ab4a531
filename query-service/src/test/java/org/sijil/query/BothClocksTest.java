package org.sijil.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reading;
import org.sijil.format.StateJson;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.RandomHistory;
import org.sijil.query.testing.TwoLogs;

/** Whatever is asked of both clocks is what the fold gives that knows nothing but the claims of then. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class BothClocksTest {
    private static final long SEED = Long.getLong("seed", 20241208);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOMENTS = 60;

    @Test
    void every_area_reads_as_it_was_known_then() throws IOException {
        System.out.println("seed " + SEED);
        var history = new RandomHistory(SEED, "clocks");
        long size = TwoLogs.here().tell(history.events(250).toArray(ClaimLogEvent[]::new));
        given().queryParam("minKnown", size).get("/position").then().statusCode(200);
        for (int i = 0; i < MOMENTS; i++) {
            long known = i == 0 ? size : history.anySize(size);
            compare(history, history.anyMoment(), known);
        }
    }

    private static void compare(RandomHistory history, Instant validAt, long size) throws IOException {
        var known = TwoLogs.here().knownAt(size);
        var reading = Reading.of(known, validAt);
        for (var area : history.areas()) {
            assertThat(get("/areas/" + area + "/control", validAt, size))
                    .as("%s at %s, known %d, seed %d", area, validAt, size, SEED)
                    .isEqualTo(state(reading, area, validAt, size, known));
            assertThat(segments(get("/areas/" + area + "/timeline", validAt, size)))
                    .as("timeline of %s, known %d, seed %d", area, size, SEED)
                    .isEqualTo(timeline(known, area));
        }
    }

    private static JsonNode get(String path, Instant validAt, long known) throws IOException {
        return JSON.readTree(given().queryParams(Map.of("validAt", validAt.toString(), "knownAt", known))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode state(Reading reading, String area, Instant validAt, long size, Known known)
            throws IOException {
        var read = reading.of(area);
        var above = read.above();
        var json = JSON.createObjectNode().put("area", area);
        json.setAll(StateJson.write(read.state()));
        json.put("inheritedFrom", read.inheritedFrom());
        json.set(
                "above",
                above == null
                        ? null
                        : JSON.createObjectNode()
                                .put("area", above.area())
                                .put("controller", above.controller())
                                .put("since", above.since().toString()));
        json.put("validAt", validAt.toString()).put("known", size);
        json.putObject("policy")
                .put("id", known.policy().id())
                .put("version", known.policy().version());
        return JSON.readTree(json.toString());
    }

    private static JsonNode segments(JsonNode answer) {
        var segments = JSON.createArrayNode();
        answer.get("segments").forEach(one -> segments.addObject().set("from", one.get("from")));
        for (int i = 0; i < segments.size(); i++) {
            ((ObjectNode) segments.get(i))
                    .set("state", answer.get("segments").get(i).get("state"));
        }
        return segments;
    }

    private static JsonNode timeline(Known known, String area) throws IOException {
        var segments = JSON.createArrayNode();
        ControlFold.timeline(known, area)
                .segments()
                .forEach(segment -> segments.addObject()
                        .put("from", segment.from().toString())
                        .set("state", StateJson.write(segment.state())));
        return JSON.readTree(segments.toString());
    }
}
