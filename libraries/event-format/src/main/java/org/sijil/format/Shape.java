package org.sijil.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a JSON value is read; throws {@link MalformedEntry} where it is anything else. */
@FunctionalInterface
interface Shape<T> {
    T read(JsonNode node);

    Shape<String> TEXT = of("text", JsonNode::isTextual, JsonNode::textValue);
    Shape<Boolean> FLAG = of("true or false", JsonNode::isBoolean, JsonNode::booleanValue);
    Shape<Integer> INT = of("an int", node -> node.isIntegralNumber() && node.canConvertToInt(), JsonNode::intValue);
    Shape<Long> LONG = of("a long", node -> node.isIntegralNumber() && node.canConvertToLong(), JsonNode::longValue);
    Shape<BigDecimal> DECIMAL = of("a number", JsonNode::isNumber, JsonNode::decimalValue);
    Shape<Instant> INSTANT = node -> instant(TEXT.read(node));

    static <E extends Enum<E>> Shape<E> constant(Class<E> constants) {
        return node -> {
            try {
                return Enum.valueOf(constants, TEXT.read(node));
            } catch (IllegalArgumentException _) {
                throw new MalformedEntry("not a " + constants.getSimpleName());
            }
        };
    }

    /** Every field has to be asked for: one that {@code fields} leaves is a fault. */
    static <T> Shape<T> object(Function<FieldReader, T> fields) {
        return node -> {
            if (!(node instanceof ObjectNode object)) {
                throw new MalformedEntry("not an object");
            }
            var reader = new FieldReader(object);
            var value = fields.apply(reader);
            reader.refuseRest();
            return value;
        };
    }

    static <T> Shape<List<T>> list(Shape<T> element) {
        return node -> {
            if (!node.isArray()) {
                throw new MalformedEntry("not a list");
            }
            var values = new ArrayList<T>(node.size());
            for (int i = 0; i < node.size(); i++) {
                values.add(FieldReader.at(String.valueOf(i), node.get(i), element));
            }
            return values;
        };
    }

    /** An object whose keys are data. */
    static <T> Shape<SortedMap<String, T>> map(Shape<T> element) {
        return object(fields -> {
            var values = new TreeMap<String, T>();
            for (var name : fields.names()) {
                values.put(name, fields.required(name, element));
            }
            return values;
        });
    }

    private static <T> Shape<T> of(String what, Predicate<JsonNode> is, Function<JsonNode, T> value) {
        return node -> {
            if (!is.test(node)) {
                throw new MalformedEntry("not " + what);
            }
            return value.apply(node);
        };
    }

    /** Only the one form in which {@link Instant#toString} writes it: no offset, no idle digit. */
    private static Instant instant(String text) {
        try {
            return WrittenInstant.read(text);
        } catch (DateTimeException _) {
            throw new MalformedEntry("not an instant as it is written");
        }
    }
}
