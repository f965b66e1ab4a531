package org.sijil.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a JSON value is read. A value at fault is noted and a stand-in takes its place, so that the rest is read too. No
 * stand-in leaves a reading: the fault makes it unreadable.
 */
public final class Shape<T> {
    interface Reader<T> {
        /** The value, or null after a fault was noted. */
        @Nullable
        T read(JsonNode node, Spot spot);
    }

    private final Supplier<T> standIn;
    private final Reader<T> reader;

    Shape(Supplier<T> standIn, Reader<T> reader) {
        this.standIn = standIn;
        this.reader = reader;
    }

    T read(JsonNode node, Spot spot) {
        var value = reader.read(node, spot);
        return value == null ? standIn() : value;
    }

    T standIn() {
        return standIn.get();
    }

    /** @param as must take stand-ins too */
    <U> Shape<U> map(Function<T, U> as) {
        return new Shape<>(() -> as.apply(standIn()), (node, spot) -> {
            var value = reader.read(node, spot);
            return value == null ? null : as.apply(value);
        });
    }

    Shape<T> check(Predicate<T> holds, String otherwise) {
        return new Shape<>(standIn, (node, spot) -> {
            var value = reader.read(node, spot);
            if (value == null || holds.test(value)) {
                return value;
            }
            spot.note(otherwise);
            return null;
        });
    }
}
