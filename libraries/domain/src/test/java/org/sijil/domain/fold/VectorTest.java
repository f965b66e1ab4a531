package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published worlds of {@code fold/1}: any implementation must give these timelines and states. */
class VectorTest {
    @TestFactory
    Stream<DynamicTest> every_world_gives_its_timelines_and_states() throws IOException {
        try (var json = VectorTest.class.getResourceAsStream("/vectors/fold-1.json")) {
            return new ObjectMapper().readTree(json).valueStream().map(VectorTest::test);
        }
    }

    private static DynamicTest test(JsonNode world) {
        return DynamicTest.dynamicTest(world.get("world").asText(), () -> {
            var known = WorldJson.known(world);
            for (var area : world.get("expect").properties()) {
                assertThat(ControlFold.timeline(known, area.getKey()).segments())
                        .as("timeline of %s", area.getKey())
                        .isEqualTo(StateJson.segments(area.getValue().get("timeline")));
                for (var at : area.getValue().get("at")) {
                    var validAt = Instant.parse(at.get("validAt").asText());
                    var reading = Reading.of(known, validAt).of(area.getKey());
                    assertThat(List.of(reading.state(), String.valueOf(reading.inheritedFrom())))
                            .as("%s at %s", area.getKey(), validAt)
                            .isEqualTo(List.of(
                                    StateJson.state(at.get("state")),
                                    at.get("state").get("inheritedFrom").asText()));
                }
            }
        });
    }
}
