package org.sijil.incident.incidents;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Subject;

/** An incident in its table's columns. */
final class IncidentRow {
    private IncidentRow() {}

    static Incident incident(Row row) {
        var subject = row.getString("subject");
        return new Incident(
                new IncidentId(row.getLong("position"), row.getString("area"), subject),
                Subject.named(subject, row.getString("who")),
                texts(row, "types").stream().map(ClaimType::valueOf).toList(),
                texts(row, "actors"),
                row.getOffsetDateTime("first_moment").toInstant(),
                row.getOffsetDateTime("last_moment").toInstant(),
                texts(row, "claims"),
                texts(row, "voices"),
                texts(row, "echoes"),
                texts(row, "denials"),
                row.getLong("net"));
    }

    private static List<String> texts(Row row, String column) {
        return List.of(row.getArrayOfStrings(column));
    }

    /** An array for each column, for {@code unnest}. */
    static Tuple columns(List<KnownIncident> rows) {
        return Tuple.tuple()
                .addArrayOfLong(numbers(rows, row -> row.incident().id().position()))
                .addArrayOfString(texts(rows, row -> row.incident().id().area()))
                .addArrayOfString(texts(rows, row -> row.incident().id().name()))
                .addArrayOfString(texts(rows, row -> row.incident().subject().who()))
                .addArrayOfString(texts(
                        rows,
                        row -> joined(row.incident().types().stream()
                                .map(ClaimType::name)
                                .toList())))
                .addArrayOfString(texts(rows, row -> joined(row.incident().actors())))
                .addArrayOfOffsetDateTime(times(rows, row -> row.incident().first()))
                .addArrayOfOffsetDateTime(times(rows, row -> row.incident().last()))
                .addArrayOfString(texts(rows, row -> joined(row.incident().claims())))
                .addArrayOfString(texts(rows, row -> joined(row.incident().voices())))
                .addArrayOfString(texts(rows, row -> joined(row.incident().echoes())))
                .addArrayOfString(texts(rows, row -> joined(row.incident().denials())))
                .addArrayOfLong(numbers(rows, row -> row.incident().net()))
                .addArrayOfLong(numbers(rows, KnownIncident::from))
                .addArrayOfLong(numbers(rows, KnownIncident::to));
    }

    private static String joined(List<String> ids) {
        return String.join(" ", ids);
    }

    private static Long[] numbers(List<KnownIncident> rows, Function<KnownIncident, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static String[] texts(List<KnownIncident> rows, Function<KnownIncident, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<KnownIncident> rows, Function<KnownIncident, Instant> column) {
        return rows.stream()
                .map(row -> column.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
