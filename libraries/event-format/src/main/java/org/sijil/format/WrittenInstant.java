package org.sijil.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * An instant as {@link Instant#toString} writes it, and in no other way. Most are whole seconds, of which entries have
 * several each: those are read digit by digit, at a tenth of what the general parser costs.
 */
final class WrittenInstant {
    private static final String WHOLE_SECOND = "dddd-dd-ddTdd:dd:ddZ";

    private WrittenInstant() {}

    /** @throws DateTimeException where it is written in another way, or is none */
    static Instant read(String text) {
        if (isWholeSecond(text)) {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19))
                    .toInstant(ZoneOffset.UTC);
        }
        var instant = Instant.parse(text);
        if (!instant.toString().equals(text)) {
            throw new DateTimeException("not as it is written");
        }
        return instant;
    }

    private static boolean isWholeSecond(String text) {
        if (text.length() != WHOLE_SECOND.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char wanted = WHOLE_SECOND.charAt(i);
            char here = text.charAt(i);
            if (wanted == 'd' ? here < '0' || here > '9' : here != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
