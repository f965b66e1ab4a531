package org.sijil.ingest.gazetteer.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One feature: its properties by name, and where it lies. */
final class Feature {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final long line;
    private final List<String> columns;
    private final Map<String, String> texts = new TreeMap<>();
    private final @Nullable JsonNode geometry;

    Feature(long line, ObjectNode properties, @Nullable JsonNode geometry, Mapping mapping) {
        this.line = line;
        this.columns = properties.properties().stream().map(Map.Entry::getKey).toList();
        properties.properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                texts.put(mapping.column(property.getKey()), property.getValue().asText());
            }
        });
        this.geometry = geometry == null || geometry.isNull() ? null : geometry;
    }

    long line() {
        return line;
    }

    /** As the file has them. */
    List<String> columns() {
        return columns;
    }

    /** Those that say something, by their names in lower case. */
    Map<String, String> texts() {
        return texts;
    }

    String text(String column) {
        return texts.getOrDefault(column, "");
    }

    boolean isPoint() {
        return geometry != null && geometry.path("type").asText().equals("Point");
    }

    /** Of a point: 0 its longitude, 1 its latitude; blank where it has none. */
    String coordinate(int index) {
        return geometry == null ? "" : geometry.path("coordinates").path(index).asText();
    }

    /** In two dimensions and to the centimetre; whatever else is wrong with it is left for its reader to tell. */
    @Nullable
    String geometry() {
        if (geometry == null) {
            return null;
        }
        var plain = JsonNodeFactory.instance.objectNode();
        plain.set("type", geometry.path("type"));
        plain.set("coordinates", plain(geometry.path("coordinates")));
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }

    private static JsonNode plain(JsonNode coordinates) {
        if (!(coordinates instanceof ArrayNode array)) {
            return coordinates;
        }
        boolean isPosition = array.path(0).isNumber();
        var plain = JsonNodeFactory.instance.arrayNode(array.size());
        for (var element : array) {
            if (!isPosition) {
                plain.add(plain(element));
            } else if (plain.size() < 2) {
                plain.add(coordinate(element));
            }
        }
        return plain;
    }

    /** An immense one is left as a text, for its reader to tell. */
    private static JsonNode coordinate(JsonNode element) {
        if (!element.isNumber()) {
            return element;
        }
        var number = element.decimalValue();
        return Draft.isImmense(number)
                ? JsonNodeFactory.instance.textNode(element.asText())
                : JsonNodeFactory.instance.numberNode(Draft.rounded(number));
    }
}
