package org.sijil.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An object's fields in the order in which they are written. */
final class FieldWriter {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    /** A string, or what writes itself as one: an enum constant, an instant, an effect. */
    FieldWriter text(String name, Object value) {
        object.put(name, value.toString());
        return this;
    }

    FieldWriter optional(String name, @Nullable Object value) {
        return value == null ? this : text(name, value);
    }

    FieldWriter orNull(String name, @Nullable Object value) {
        return value == null ? node(name, object.nullNode()) : text(name, value);
    }

    FieldWriter flag(String name, boolean value) {
        object.put(name, value);
        return this;
    }

    FieldWriter number(String name, long value) {
        object.put(name, value);
        return this;
    }

    FieldWriter optional(String name, @Nullable Integer number) {
        return number == null ? this : number(name, number);
    }

    FieldWriter number(String name, BigDecimal value) {
        object.put(name, value);
        return this;
    }

    FieldWriter node(String name, JsonNode value) {
        object.set(name, value);
        return this;
    }

    /** Left out where it is null or holds nothing. */
    FieldWriter optionalNode(String name, @Nullable JsonNode value) {
        return value == null || value.isEmpty() ? this : node(name, value);
    }

    ObjectNode object() {
        return object;
    }
}
