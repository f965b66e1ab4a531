package org.sijil.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code stored_entry}, read. */
final class EntryRow {
    private static final String PARTS = "\"parts\":[";
    private static final int QUOTED_HASH = 2 * Hash.SIZE + 2;

    private EntryRow() {}

    static Entry entry(Row row) {
        var header = row.getString("header");
        return new Entry(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("version"),
                row.getLong("previous"),
                row.getString("type"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                hash(row, "leaf_hash"),
                header,
                parts(commitments(header), row));
    }

    /** From the header itself, where they are the last field: what is proved is what is read. */
    private static List<Hash> commitments(String header) {
        var commitments = new ArrayList<Hash>();
        int start = header.lastIndexOf(PARTS) + PARTS.length();
        int end = header.length() - "]}".length();
        for (int i = start; i < end; i += QUOTED_HASH + 1) {
            commitments.add(Hash.parse(header.substring(i + 1, i + QUOTED_HASH - 1)));
        }
        return commitments;
    }

    private static List<StoredPart> parts(List<Hash> commitments, Row row) {
        var parts = new @Nullable Part[commitments.size()];
        var indexes = row.getArrayOfIntegers("indexes");
        if (indexes != null) {
            var salts = (Buffer[]) row.getValue("salts");
            var contents = (Buffer[]) row.getValue("contents");
            for (int i = 0; i < indexes.length; i++) {
                parts[indexes[i]] = new Part(Bytes.of(salts[i].getBytes()), Bytes.of(contents[i].getBytes()));
            }
        }
        var removers = removers(row, parts.length);
        var stored = new ArrayList<StoredPart>();
        for (int i = 0; i < parts.length; i++) {
            stored.add(new StoredPart(commitments.get(i), parts[i], removers[i]));
        }
        return stored;
    }

    /** By index of the removed part. */
    private static @Nullable Long[] removers(Row row, int parts) {
        var removers = new @Nullable Long[parts];
        var removed = row.getArrayOfIntegers("removed");
        if (removed != null) {
            var positions = row.getArrayOfLongs("removers");
            for (int i = 0; i < removed.length; i++) {
                removers[removed[i]] = positions[i];
            }
        }
        return removers;
    }

    static Hash hash(Row row, String column) {
        return Hash.of(row.getBuffer(column).getBytes());
    }

    static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
