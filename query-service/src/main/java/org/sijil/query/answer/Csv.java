package org.sijil.query.answer;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of RFC 4180. What a spreadsheet would take for a formula is made text by an apostrophe before it. */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";

    private Csv() {}

    /** @param cells null: empty */
    public static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var harmless = !(value instanceof Number) && looksLikeFormula(text) ? "'" + text : text;
        return harmless.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
