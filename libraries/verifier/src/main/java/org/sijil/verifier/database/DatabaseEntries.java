package org.sijil.verifier.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.Checked;
import org.sijil.verifier.EntryCheck;
import org.sijil.verifier.ServedEntry;
import org.sijil.verifier.ServedPart;
import org.sijil.verifier.ShownLog.Entries;

/** Entries with their parts, or with who removed them, by a cursor. */
final class DatabaseEntries implements Entries {
    private static final int ROWS_A_FETCH = 1000;

    private static final List<String> PARTS = List.of("facts", "words");

    private static final String ROWS = """
            select e.position, e.stream, e.version, e.type, e.recorded_at, e.recorded_by, e.leaf_hash, e.header,
                   facts.salt, facts.content, no_facts.removed_by,
                   words.salt, words.content, no_words.removed_by
            from entry e
            left join part facts on facts.position = e.position and facts.index = 0
            left join removal no_facts on no_facts.position = e.position and no_facts.index = 0
            left join part words on words.position = e.position and words.index = 1
            left join removal no_words on no_words.position = e.position and no_words.index = 1
            order by e.position""";

    private final DatabaseLog log;
    private final Statement statement;
    private final ResultSet rows;

    private DatabaseEntries(DatabaseLog log, Statement statement, ResultSet rows) {
        this.log = log;
        this.statement = statement;
        this.rows = rows;
    }

    static DatabaseEntries open(DatabaseLog log, Connection connection) throws SQLException {
        var statement = connection.createStatement();
        statement.setFetchSize(ROWS_A_FETCH);
        return new DatabaseEntries(log, statement, statement.executeQuery(ROWS));
    }

    @Override
    public @Nullable Checked next(EntryCheck check) throws IOException {
        try {
            return rows.next() ? check.next(entry()) : null;
        } catch (SQLException fault) {
            throw log.failed(fault);
        }
    }

    private ServedEntry entry() throws SQLException {
        var recordedAt = rows.getObject(5, OffsetDateTime.class);
        return new ServedEntry(
                rows.getLong(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getString(4),
                recordedAt == null ? null : recordedAt.toInstant(),
                rows.getString(6),
                HexFormat.of().formatHex(rows.getBytes(7)),
                rows.getString(8),
                parts());
    }

    private List<ServedPart> parts() throws SQLException {
        var parts = new ArrayList<ServedPart>();
        for (int index = 0; index < PARTS.size(); index++) {
            var part = part(PARTS.get(index), 9 + 3 * index);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** @param column of its salt; null where there is neither the part nor who removed it */
    private @Nullable ServedPart part(String name, int column) throws SQLException {
        var salt = rows.getBytes(column);
        if (salt != null) {
            // Bytes that are no UTF-8 become others, to which the header does not commit.
            var content = new String(rows.getBytes(column + 1), StandardCharsets.UTF_8);
            return new ServedPart.Present(name, HexFormat.of().formatHex(salt), content);
        }
        var removedBy = rows.getObject(column + 2, Long.class);
        return removedBy == null ? null : new ServedPart.Redacted(name, removedBy);
    }

    @Override
    public void close() throws IOException {
        try {
            statement.close();
        } catch (SQLException fault) {
            throw log.failed(fault);
        }
    }
}
