package org.sijil.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;

/** The statements that read one log. */
final class LogQueries {
    final String read;
    final String readStream;
    final String readBackwards;
    final String size;
    final String page;

    LogQueries(LogSchema log) {
        var schema = log.schema();
        read = entries(schema, "position >= $1", "position");
        readStream = entries(schema, "stream = $3 and version >= $1", "version");
        readBackwards = entries(schema, "position < $1", "position desc");
        size = "select coalesce(max(position), -1) + 1 as size from %s.entry".formatted(schema);
        page = """
            select head.position as head, handled.leaf_hash as leaf_before,
                   completion.complete_to, completion.source_leaf, entries.*
            from (select max(position) as position from %1$s.entry) head
            left join %1$s.entry handled on handled.position = $1
            left join %1$s.completion on true
            left join lateral (%2$s) entries on true
            order by entries.position
            """.formatted(schema, entries(schema, "position > $1", "position"));
    }

    private static String entries(String schema, String wanted, String order) {
        return """
            select * from (
              select e.*, sum(e.bytes) over (order by e.%3$s) - e.bytes as bytes_before
              from (select * from %1$s.stored_entry where %2$s order by %3$s limit $2) e
            ) page
            where bytes_before < %4$d
            order by %3$s
            """.formatted(schema, wanted, order, EventLog.MAX_PAGE_BYTES);
    }

    static List<Entry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<Entry>(rows.size());
        rows.forEach(row -> entries.add(EntryRow.entry(row)));
        return entries;
    }

    /** What is not of the entries is in every row, and one row is there even where no entry is. */
    static Following.Page page(RowSet<Row> rows) {
        var first = rows.iterator().next();
        var head = first.getLong("head");
        var entries = first.getLong("position") == null ? List.<Entry>of() : entries(rows);
        boolean reachesEnd =
                head == null || entries.isEmpty() || entries.getLast().position() == head;
        var completion = reachesEnd && first.getLong("complete_to") != null
                ? new Completion(first.getLong("complete_to"), EntryRow.hash(first, "source_leaf"))
                : null;
        var leafBefore = first.getBuffer("leaf_before") == null ? null : EntryRow.hash(first, "leaf_before");
        return new Following.Page(leafBefore, new LogBatch(entries, completion), reachesEnd);
    }
}
