package org.sijil.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Nearest;
import org.sijil.kit.request.Rfc3339;

/** Everything that is not text: numbers, times, choices, lists. */
public final class Values {
    public static final Shape<Instant> INSTANT = new Shape<>(() -> Instant.EPOCH, Values::instant);

    public static final Shape<Boolean> FLAG = new Shape<>(() -> false, (node, spot) -> {
        if (!node.isBoolean()) {
            spot.note(Found.expected("true or false", node));
            return null;
        }
        return node.booleanValue();
    });

    /** Of an entry in a log. */
    public static final Shape<Long> POSITION = new Shape<>(() -> 0L, (node, spot) -> {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            spot.note(Found.expected("a position, 0 or more,", node));
            return null;
        }
        return node.longValue();
    });

    private static final Pattern WITHOUT_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
    /** Four-digit years, also after the way to UTC. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Values() {}

    public static Shape<Integer> integer(int least, int most) {
        return new Shape<>(() -> least, (node, spot) -> {
            boolean whole = node.isIntegralNumber() && node.canConvertToInt();
            if (!whole || node.intValue() < least || node.intValue() > most) {
                spot.note(Found.expected("a whole number from %d to %d".formatted(least, most), node));
                return null;
            }
            return node.intValue();
        });
    }

    /** Equal numbers are stored alike: without idle zeros at the end, and without an exponent. */
    public static Shape<BigDecimal> decimal(int least, int most, int places) {
        return new Shape<>(() -> BigDecimal.ZERO, (node, spot) -> {
            var number = node.isNumber() ? node.decimalValue().stripTrailingZeros() : null;
            // Places last but before writing out: 1e-999999999 compares in no time and is a gigabyte long.
            if (number == null
                    || number.compareTo(BigDecimal.valueOf(least)) < 0
                    || number.compareTo(BigDecimal.valueOf(most)) > 0
                    || number.scale() > places) {
                var range = "a number from %d to %d with at most %d decimals".formatted(least, most, places);
                spot.note(Found.expected(range, node));
                return null;
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        });
    }

    public static <E extends Enum<E>> Shape<E> oneOf(Class<E> choices) {
        var names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
        return new Shape<>(() -> choices.getEnumConstants()[0], (node, spot) -> {
            if (node.isTextual() && names.contains(node.textValue())) {
                return Enum.valueOf(choices, node.textValue());
            }
            var nearest = node.isTextual() ? Nearest.to(node.textValue(), names) : List.<String>of();
            spot.note(Found.expected("one of " + String.join(", ", names), node)
                    + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?"));
            return null;
        });
    }

    public static <T> Shape<List<T>> list(Shape<T> element, int least, int most) {
        return new Shape<>(List::of, (node, spot) -> {
            if (!node.isArray()) {
                spot.note(Found.expected("an array", node));
                return null;
            }
            if (node.size() < least || node.size() > most) {
                spot.note("%s are expected, not %d".formatted(range(least, most), node.size()));
                return null;
            }
            var values = new ArrayList<T>(node.size());
            for (int i = 0; i < node.size(); i++) {
                values.add(element.read(node.get(i), spot.at(i)));
            }
            return values;
        });
    }

    /** An object whose keys are data. */
    public static <T> Shape<SortedMap<String, T>> map(Shape<String> key, Shape<T> value, int least, int most) {
        return new Shape<>(Collections::emptySortedMap, (node, spot) -> {
            if (!node.isObject()) {
                spot.note(Found.expected("an object", node));
                return null;
            }
            if (node.size() < least || node.size() > most) {
                spot.note("%s entries are expected, not %d".formatted(range(least, most), node.size()));
                return null;
            }
            var entries = new TreeMap<String, T>();
            node.properties().forEach(entry -> {
                var at = spot.at(entry.getKey());
                key.read(TextNode.valueOf(entry.getKey()), at);
                entries.put(entry.getKey(), value.read(entry.getValue(), at));
            });
            return entries;
        });
    }

    private static String range(int least, int most) {
        return least == most ? String.valueOf(least) : least + " to " + most;
    }

    private static @Nullable Instant instant(JsonNode node, Spot spot) {
        if (node.isTextual() && WITHOUT_OFFSET.matcher(node.textValue()).matches()) {
            spot.note("%s has no offset; end it with Z for UTC, or with an offset such as +03:00"
                    .formatted(Found.quoted(node.textValue())));
            return null;
        }
        try {
            var instant = Rfc3339.instant(node.isTextual() ? node.textValue() : "");
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // told below
        }
        spot.note(Found.expected("a time of RFC 3339 such as 2024-12-07T11:04:00Z", node));
        return null;
    }
}
