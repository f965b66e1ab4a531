package org.sijil.query;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.query.testing.QueryDatabase;

/** What the description says of answers that are JSON trees is written by hand; it must be what is answered. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class SchemasTest {
    private JsonNode api = MissingNode.getInstance();

    @BeforeEach
    void read() throws IOException {
        api = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/openapi").asString());
    }

    /** That examples have the fields of answers, {@link ExamplesTest} sees. */
    @Test
    void every_field_and_constant_of_an_example_is_in_its_schema() {
        int examples = 0;
        for (var path : api.get("paths").properties()) {
            var json = path.getValue().elements().next().at("/responses/200/content/application~1json");
            if (json.has("example")) {
                examples++;
                check(path.getKey(), json.get("schema"), json.get("example"));
            }
        }
        assertThat(examples).isGreaterThan(20);
    }

    private void check(String at, JsonNode schema, JsonNode value) {
        var fields = fields(schema);
        if (value.isObject() && !fields.isEmpty()) {
            value.properties().forEach(field -> {
                assertThat(fields).as(at).containsKey(field.getKey());
                check(at + "/" + field.getKey(), requireNonNull(fields.get(field.getKey())), field.getValue());
            });
        }
        value.elements().forEachRemaining(item -> check(at, resolved(schema).path("items"), item));
        var constants = resolved(schema).path("enum");
        if (value.isTextual() && !constants.isEmpty()) {
            assertThat(constants.valueStream().map(JsonNode::textValue)).as(at).contains(value.textValue());
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").textValue().substring(1)) : schema;
    }

    private Map<String, JsonNode> fields(JsonNode schema) {
        var resolved = resolved(schema);
        var fields = new HashMap<String, JsonNode>();
        resolved.path("allOf").forEach(part -> fields.putAll(fields(part)));
        resolved.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    @ParameterizedTest
    @CsvSource({
        "Area/properties/kind,                               org.sijil.domain.register.Area$Kind",
        "Area/properties/locationPrecision,                  org.sijil.domain.register.Area$Precision",
        "Actor/properties/kind,                              org.sijil.domain.register.Actor$Kind",
        "Source/properties/kind,                             org.sijil.domain.register.Source$Kind",
        "Source/properties/reliability,                      org.sijil.domain.register.Reliability",
        "Claim/properties/mode,                              org.sijil.domain.claim.Mode",
        "Claim/properties/polarity,                          org.sijil.domain.claim.Polarity",
        "Claim/properties/basis,                             org.sijil.domain.claim.Basis",
        "Claim/properties/placePrecision,                    org.sijil.domain.claim.PlacePrecision",
        "OwnState/properties/information,                    org.sijil.domain.control.Information",
        "OwnState/properties/confidence,                     org.sijil.domain.control.Confidence",
        "OwnState/properties/pending/items/properties/effect, org.sijil.domain.control.EffectKind"
    })
    void constants_are_all_there(String where, Class<? extends Enum<?>> constants) {
        var described = new HashSet<String>();
        api.at("/components/schemas/" + where + "/enum").forEach(constant -> described.add(constant.textValue()));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(constants.getEnumConstants())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void each_operation_has_a_name_of_its_own() {
        var names = api.get("paths").findValuesAsText("operationId");
        assertThat(names).doesNotHaveDuplicates().contains("getArea", "getAreaControl", "getClaims", "postLens");
        List<JsonNode> operations = api.get("paths").findParents("responses");
        assertThat(names).hasSameSizeAs(operations);
    }
}
