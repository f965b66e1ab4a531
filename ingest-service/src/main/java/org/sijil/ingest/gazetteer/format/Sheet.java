package org.sijil.ingest.gazetteer.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A file that is being read. */
final class Sheet {
    /** So many, with the names that places have, fit into a service of 256 MiB; two hundred thousand do not. */
    private static final int MOST_ROWS = 50_000;

    private final Mapping mapping;
    private final SequencedMap<String, String> read = new LinkedHashMap<>();
    private final SequencedSet<String> unread = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private @Nullable String version;

    Sheet(Mapping mapping) {
        this.mapping = mapping;
    }

    Mapping mapping() {
        return mapping;
    }

    /** @param known whether it is read, under the name that the mapping gives it */
    void column(String inFile, boolean known) {
        if (known) {
            read.put(inFile, mapping.column(inFile));
        } else {
            unread.add(inFile);
        }
    }

    void version(String text) {
        version = text.isBlank() ? version : text.strip();
    }

    void add(Row row) throws MalformedFile {
        checkRoom(row.line(), 0);
        rows.add(row);
    }

    /** @param waiting rows that are read and not added yet */
    void checkRoom(long line, int waiting) throws MalformedFile {
        if (rows.size() + waiting >= MOST_ROWS) {
            throw new MalformedFile(line, "more than %,d rows; split the file".formatted(MOST_ROWS));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Gazetteer finish(Format format) throws MalformedFile {
        if (rows.isEmpty()) {
            throw new MalformedFile(1, "no row follows");
        }
        return new Gazetteer(
                format, version, Collections.unmodifiableSequencedMap(read), List.copyOf(unread), List.copyOf(rows));
    }
}
