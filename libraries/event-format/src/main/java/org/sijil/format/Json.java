package org.sijil.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON without white space; numbers keep the digits they were written with; nothing but {@code " \} and controls escaped. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a number too long to be written out", e);
        }
    }

    static <T> T read(String text, Shape<T> shape) {
        return shape.read(parse(text));
    }

    static <T> @Nullable T readIfThere(@Nullable String text, Shape<T> shape) {
        return text == null ? null : read(text, shape);
    }

    /** As an API shows a thing: its facts and, where they may be told, its words. */
    static ObjectNode whole(ObjectNode facts, @Nullable ObjectNode words) {
        return words == null ? facts : facts.setAll(words);
    }

    static <T> ArrayNode list(Collection<T> values, Function<T, JsonNode> element) {
        var list = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(value -> list.add(element.apply(value)));
        return list;
    }

    static ArrayNode texts(Collection<String> values) {
        return list(values, JsonNodeFactory.instance::textNode);
    }

    static ObjectNode texts(Map<String, String> values) {
        var texts = JsonNodeFactory.instance.objectNode();
        values.forEach(texts::put);
        return texts;
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // Neither the parser's message nor it as the cause: both quote the text.
            throw new MalformedEntry(
                    "not JSON, or a key twice, before offset " + e.getLocation().getCharOffset());
        }
    }
}
