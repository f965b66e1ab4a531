package org.sijil.incident.incidents;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.incident.IncidentId;

/** Rows as an array for each column, for {@code unnest}. */
final class Columns<T> {
    private final List<T> rows;
    private final Tuple columns = Tuple.tuple();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    /** The three columns that name an incident. */
    Columns<T> incident(Function<T, IncidentId> id) {
        return numbers(row -> id.apply(row).position())
                .texts(row -> id.apply(row).area())
                .texts(row -> id.apply(row).name());
    }

    Columns<T> numbers(Function<T, @Nullable Long> column) {
        columns.addArrayOfLong(rows.stream().map(column).toArray(Long[]::new));
        return this;
    }

    Columns<T> texts(Function<T, @Nullable String> column) {
        columns.addArrayOfString(rows.stream().map(column).toArray(String[]::new));
        return this;
    }

    Columns<T> times(Function<T, Instant> column) {
        columns.addArrayOfOffsetDateTime(rows.stream()
                .map(row -> column.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new));
        return this;
    }

    Columns<T> flags(Function<T, Boolean> column) {
        columns.addArrayOfBoolean(rows.stream().map(column).toArray(Boolean[]::new));
        return this;
    }

    Tuple tuple() {
        return columns;
    }
}
