package org.sijil.ingest.gazetteer.format;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a table whose cells are parted by tabs, without quoting. */
final class TextLines {
    /** GeoNames gives at most 10,000 characters to alternate names, the longest of its cells. */
    private static final int LONGEST = 1 << 16;

    private final Reader text;
    private long line;

    TextLines(Reader text) {
        this.text = text;
    }

    /** Of the row given last, from 1. */
    long line() {
        return line;
    }

    /** The cells of the next line that is not blank; null at the end. */
    @Nullable
    List<String> next() throws IOException, MalformedFile {
        for (var next = nextLine(); next != null; next = nextLine()) {
            if (!next.isBlank()) {
                return List.of(next.split("\t", -1));
            }
        }
        return null;
    }

    private @Nullable String nextLine() throws IOException, MalformedFile {
        line++;
        var next = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                return withoutReturn(next);
            }
            if (next.length() == LONGEST) {
                throw new MalformedFile(line, "more than %,d characters in a line".formatted(LONGEST));
            }
            next.append((char) c);
        }
        return next.isEmpty() ? null : withoutReturn(next);
    }

    private static String withoutReturn(StringBuilder line) {
        boolean returns = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
        return returns ? line.substring(0, line.length() - 1) : line.toString();
    }
}
