package org.sijil.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object, each taken once by whoever knows it. */
final class FieldReader {
    private final ObjectNode object;
    private final Set<String> untaken = new LinkedHashSet<>();

    FieldReader(ObjectNode object) {
        this.object = object;
        object.fieldNames().forEachRemaining(untaken::add);
    }

    <T> T required(String name, Shape<T> shape) {
        var value = optional(name, shape);
        if (value == null) {
            throw new MalformedEntry("missing").within(name);
        }
        return value;
    }

    /** Null where the field is absent; a JSON null is not absence. */
    <T> @Nullable T optional(String name, Shape<T> shape) {
        untaken.remove(name);
        var node = object.get(name);
        return node == null ? null : at(name, node, shape);
    }

    /** The field has to be there, perhaps with a JSON null. */
    <T> @Nullable T orNull(String name, Shape<T> shape) {
        var node = required(name, value -> value);
        return node.isNull() ? null : at(name, node, shape);
    }

    /** Empty where the field is absent: empty lists are not written. */
    <T> List<T> optionalList(String name, Shape<T> element) {
        var values = optional(name, Shape.list(element));
        return values == null ? List.of() : values;
    }

    Set<String> names() {
        return Set.copyOf(untaken);
    }

    void refuseRest() {
        if (!untaken.isEmpty()) {
            throw new MalformedEntry("not known").within(untaken.iterator().next());
        }
    }

    static <T> T at(String name, JsonNode node, Shape<T> shape) {
        try {
            return shape.read(node);
        } catch (MalformedEntry e) {
            throw e.within(name);
        }
    }
}
