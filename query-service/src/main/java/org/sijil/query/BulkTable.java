package org.sijil.query;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written by arrays, one for each column: one statement and one plan, however many rows. It has no schema
 * of its own: rows go where the transaction's search path leads, to the models in use or to those that are being built.
 */
public final class BulkTable<R> {
    /** What a column is in the database; most of the values are sent as text. */
    public enum Type {
        BIGINT("bigint[]", "%s"),
        INTEGER("integer[]", "%s"),
        TEXT("text[]", "%s"),
        BOOLEAN("text[]", "cast(%s as boolean)"),
        DOUBLE("text[]", "cast(%s as double precision)"),
        INSTANT("text[]", "cast(%s as timestamptz)"),
        /** Strings without line breaks: an array of arrays could not be taken apart. */
        TEXTS("text[]", "string_to_array(%s, chr(10))");

        private final String array;
        private final String taken;

        Type(String array, String taken) {
            this.array = array;
            this.taken = taken;
        }

        private @Nullable Object[] array(int size) {
            return switch (this) {
                case BIGINT -> new Long[size];
                case INTEGER -> new Integer[size];
                case TEXT, BOOLEAN, DOUBLE, INSTANT, TEXTS -> new String[size];
            };
        }

        private Object sent(Object value) {
            return switch (this) {
                case BIGINT, INTEGER -> value;
                case TEXT, BOOLEAN, DOUBLE, INSTANT -> value.toString();
                case TEXTS -> String.join("\n", (String[]) value);
            };
        }
    }

    private record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {
        @Nullable
        Object[] of(List<R> rows) {
            var values = type.array(rows.size());
            for (int i = 0; i < values.length; i++) {
                var one = value.apply(rows.get(i));
                values[i] = one == null ? null : type.sent(one);
            }
            return values;
        }

        String parameter() {
            return "cast(:%s as %s)".formatted(name, type.array);
        }

        String taken() {
            return type.taken.formatted("sent." + name);
        }
    }

    private final String name;
    private final List<Column<R>> key = new ArrayList<>();
    private final List<Column<R>> columns = new ArrayList<>();

    private BulkTable(String name) {
        this.name = name;
    }

    /** @param row whose class it is a table of */
    public static <R> BulkTable<R> of(String name, Class<R> row) {
        return new BulkTable<>(name);
    }

    public BulkTable<R> key(String column, Type type, Function<R, @Nullable Object> value) {
        key.add(new Column<>(column, type, value));
        return with(column, type, value);
    }

    public BulkTable<R> with(String column, Type type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(column, type, value));
        return this;
    }

    public Uni<Void> insert(StatelessSession session, List<R> rows) {
        var sql =
                "insert into %s (%s) select %s from %s".formatted(name, names(columns), taken(columns), sent(columns));
        return execute(session, sql, columns, rows);
    }

    /** Sets one column of rows that are there. */
    Uni<Void> update(StatelessSession session, String column, List<R> rows) {
        var set = columns.stream()
                .filter(one -> one.name.equals(column))
                .findFirst()
                .orElseThrow();
        var all = new ArrayList<>(key);
        all.add(set);
        var same = key.stream()
                .map(one -> "%s.%s = %s".formatted(name, one.name, one.taken()))
                .collect(joining(" and "));
        var sql = "update %s set %s = %s from %s where %s".formatted(name, column, set.taken(), sent(all), same);
        return execute(session, sql, all, rows);
    }

    private static <R> Uni<Void> execute(StatelessSession session, String sql, List<Column<R>> sent, List<R> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var query = session.createNativeQuery(sql);
        sent.forEach(column -> query.setParameter(column.name, (Object) column.of(rows)));
        return query.executeUpdate().replaceWithVoid();
    }

    private static <R> String names(List<Column<R>> columns) {
        return columns.stream().map(Column::name).collect(joining(", "));
    }

    private static <R> String taken(List<Column<R>> columns) {
        return columns.stream().map(Column::taken).collect(joining(", "));
    }

    private static <R> String sent(List<Column<R>> columns) {
        return columns.stream()
                .map(Column::parameter)
                .collect(joining(", ", "unnest(", ") as sent (" + names(columns) + ")"));
    }
}
