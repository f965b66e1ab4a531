package org.sijil.kit.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Times as requests write them: RFC 3339, always with offset or Z. */
public final class Rfc3339 {
    public static final String EXPECTED =
            "must be a time of RFC 3339 with offset or Z, such as 2024-12-07T11:04:00Z (in a query + is written %2B)";

    /** java.time alone would take a time without seconds, and an offset with them. */
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    /** @throws DateTimeParseException of any other form, or a day or hour there is not */
    public static Instant instant(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeParseException(EXPECTED, text, 0);
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private Rfc3339() {}
}
