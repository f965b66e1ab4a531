package org.sijil.incident.versions;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table whose rows stand from {@code known_from} until {@code known_to}, which is null while they do. */
public final class VersionedTable<T> {
    /** Rows of one statement; a batch that adopts a policy may change every incident. */
    private static final int CALL = 5_000;

    private final String end;
    private final List<Column<Ended<T>>> ended;
    private final String add;
    private final List<Column<Version<T>>> added;

    /** @param key columns of which one row stands at a time */
    public VersionedTable(String name, List<Column<T>> key, List<Column<T>> rest) {
        ended = Stream.concat(
                        key.stream().map(column -> column.of(Ended<T>::row)),
                        Stream.of(Column.number("known_to", Ended<T>::to)))
                .toList();
        end = "update %s kept set known_to = sent.known_to from %s where kept.known_to is null and %s"
                .formatted(name, sent(ended), each(key, "kept.%1$s = sent.%1$s", " and ", Column::name));
        added = Stream.concat(
                        Stream.concat(key.stream(), rest.stream()).map(column -> column.of(Version<T>::row)),
                        Stream.of(
                                Column.number("known_from", Version<T>::from),
                                Column.number("known_to", Version<T>::to)))
                .toList();
        add = "insert into %s (%s) select %s from %s"
                .formatted(name, names(added), each(added, "%s", ", ", Column::stored), sent(added));
    }

    private static <R> String names(List<Column<R>> columns) {
        return each(columns, "%s", ", ", Column::name);
    }

    private static <R> String each(
            List<Column<R>> columns, String format, String between, Function<Column<R>, String> part) {
        return columns.stream().map(part).map(format::formatted).collect(joining(between));
    }

    /** The rows that a statement takes, an array for each column. */
    private static <R> String sent(List<Column<R>> columns) {
        var arrays = IntStream.range(0, columns.size())
                .mapToObj(place ->
                        "$%d::%s[]".formatted(place + 1, columns.get(place).type()))
                .collect(joining(", "));
        return "unnest(%s) sent (%s)".formatted(arrays, names(columns));
    }

    /** In the caller's transaction. One may end and another begin under its key: so all end first. */
    public Uni<Void> keep(SqlConnection connection, Versions<T> versions) {
        return inCalls(connection, end, ended, versions.ended())
                .chain(() -> inCalls(connection, add, added, versions.added()));
    }

    private static <R> Uni<Void> inCalls(
            SqlConnection connection, String statement, List<Column<R>> columns, List<R> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .group()
                .intoLists()
                .of(CALL)
                .onItem()
                .transformToUniAndConcatenate(some -> call(connection, statement, columns, some))
                .onItem()
                .ignoreAsUni();
    }

    private static <R> Uni<Void> call(
            SqlConnection connection, String statement, List<Column<R>> columns, List<R> rows) {
        var parameters = Tuple.tuple();
        columns.forEach(column -> column.send().accept(parameters, rows));
        return connection
                .preparedQuery(statement)
                .execute(parameters)
                .invoke(done -> {
                    if (done.rowCount() != rows.size()) {
                        throw new IllegalStateException(
                                "of %d rows %d are kept: %s".formatted(rows.size(), done.rowCount(), statement));
                    }
                })
                .replaceWithVoid();
    }
}
