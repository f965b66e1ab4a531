package org.sijil.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample can be loaded in the order of its lines, and holds facts only. */
class SampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_line_names_only_what_was_defined_before() throws IOException {
        var known = new HashSet<String>();
        for (var line : lines("definitions")) {
            var kind = line.fieldNames().next();
            var definition = line.path(kind);
            assertThat(known).containsAll(references(definition, "parent", "area"));
            assertThat(known).containsAll(references(definition, "partOf", "actor"));
            assertThat(known).containsAll(references(definition, "side", "actor"));
            assertThat(known.add(kind + " " + definition.path("id").asText())).isTrue();
        }
        for (var claim : lines("claims")) {
            assertThat(known).containsAll(references(claim, "areas", "area"));
            assertThat(known).containsAll(references(claim, "actor", "actor"));
            assertThat(known).containsAll(references(claim, "counterparty", "actor"));
            assertThat(known).containsAll(references(claim, "source", "source"));
            assertThat(known).containsAll(references(claim, "origin", "source"));
        }
    }

    @Test
    void claims_are_of_one_day_and_quote_nobody() throws IOException {
        assertThat(lines("claims")).hasSize(16).allSatisfy(claim -> {
            assertThat(claim.at("/occurred/earliest").asText()).isEqualTo("2024-12-07T03:00:00Z");
            assertThat(claim.at("/occurred/latest").asText()).isEqualTo("2024-12-07T15:00:00Z");
            assertThat(claim.has("quote")).isFalse();
        });
    }

    @Test
    void every_name_is_given_in_arabic_and_in_english() throws IOException {
        assertThat(lines("definitions"))
                .allSatisfy(
                        line -> assertThat(line.iterator().next().path("names").fieldNames())
                                .toIterable()
                                .containsExactly("ar", "en"));
    }

    private static Set<String> references(JsonNode from, String field, String kind) {
        var value = from.path(field);
        var ids = value.isArray() ? value.valueStream() : Stream.of(value).filter(JsonNode::isTextual);
        return Set.copyOf(ids.map(id -> kind + " " + id.asText()).toList());
    }

    private static List<JsonNode> lines(String name) throws IOException {
        try (var lines = Files.lines(Path.of("src/main/resources/sample", name + ".ndjson"))) {
            return JSON.readerFor(JsonNode.class)
                    .<JsonNode>readValues(String.join("\n", lines.toList()))
                    .readAll();
        }
    }
}
