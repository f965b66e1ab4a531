package org.sijil.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of which the leaf is the hash, taken apart: every field, in the one order, with no white space.
 *
 * @param previous −1 where the entry is its stream's first
 * @param recordedAt null in a log that is not stamped, as {@code recordedBy}
 * @param commitments of the parts in their order, lower-case hex
 */
record Header(
        long position,
        String stream,
        long version,
        long previous,
        String type,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        List<String> commitments) {
    private static final int MAX_LENGTH = 16 << 10;

    /** 18 digits: what is sure to be a long. */
    private static final String NUMBER = "(0|[1-9]\\d{0,17})";

    private static final String TEXT = "\"([ -~&&[^\"\\\\]]+)\"";
    private static final String TIME = "\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z)\"";
    private static final String HASH = "\"[0-9a-f]{64}\"";

    private static final Pattern FORM = Pattern.compile("\\{\"v\":1,\"position\":" + NUMBER
            + ",\"stream\":" + TEXT
            + ",\"version\":" + NUMBER
            + ",\"previous\":(-1|0|[1-9]\\d{0,17})"
            + ",\"type\":" + TEXT
            + "(?:,\"recordedAt\":" + TIME + ",\"recordedBy\":" + TEXT + ")?"
            + ",\"parts\":\\[(" + HASH + "(?:," + HASH + ")?)]}");

    /** Null where the text is of any other form. */
    static @Nullable Header parse(String text) {
        var fields = FORM.matcher(text);
        if (text.length() > MAX_LENGTH || !fields.matches()) {
            return null;
        }
        try {
            return new Header(
                    Long.parseLong(fields.group(1)),
                    fields.group(2),
                    Long.parseLong(fields.group(3)),
                    Long.parseLong(fields.group(4)),
                    fields.group(5),
                    fields.group(6) == null ? null : Instant.parse(fields.group(6)),
                    fields.group(7),
                    List.of(fields.group(8).replace("\"", "").split(",")));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
