package org.sijil.incident.versions;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param type of what is sent for a row
 * @param stored what is stored of that
 * @param send adds the array of all rows to the parameters of a statement
 */
public record Column<T>(String name, String type, String stored, BiConsumer<Tuple, List<T>> send) {
    private Column(String name, String type, BiConsumer<Tuple, List<T>> send) {
        this(name, type, name, send);
    }

    public static <T> Column<T> number(String name, Function<T, @Nullable Long> value) {
        return new Column<>(
                name,
                "bigint",
                (tuple, rows) -> tuple.addArrayOfLong(rows.stream().map(value).toArray(Long[]::new)));
    }

    public static <T> Column<T> text(String name, Function<T, @Nullable String> value) {
        return new Column<>(
                name,
                "text",
                (tuple, rows) -> tuple.addArrayOfString(rows.stream().map(value).toArray(String[]::new)));
    }

    /** Of texts that hold no blank: a list of them is one text on its way. */
    public static <T> Column<T> texts(String name, Function<T, List<String>> value) {
        Column<T> joined = text(name, row -> String.join(" ", value.apply(row)));
        return new Column<>(name, joined.type, "string_to_array(%s, ' ')".formatted(name), joined.send);
    }

    public static <T> Column<T> time(String name, Function<T, Instant> value) {
        return new Column<>(
                name,
                "timestamptz",
                (tuple, rows) -> tuple.addArrayOfOffsetDateTime(rows.stream()
                        .map(row -> value.apply(row).atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new)));
    }

    public static <T> Column<T> flag(String name, Function<T, Boolean> value) {
        return new Column<>(
                name,
                "boolean",
                (tuple, rows) ->
                        tuple.addArrayOfBoolean(rows.stream().map(value).toArray(Boolean[]::new)));
    }

    /** The same of what is reached from a row of another kind. */
    <R> Column<R> of(Function<R, T> row) {
        return new Column<>(
                name,
                type,
                stored,
                (tuple, rows) -> send.accept(tuple, rows.stream().map(row).toList()));
    }
}
