package org.sijil.query.features;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.request.Rfc3339;

/**
 * The parameter {@code datetime} (17-069r4 §7.15.4): an instant, or two with a slash between, either of which may be
 * {@code ..} or empty where there is no bound.
 *
 * @param from null: from ever on
 * @param to null: for ever
 */
record Interval(@Nullable Instant from, @Nullable Instant to) {
    static final Interval ALWAYS = new Interval(null, null);

    /** @throws ProblemException where it is none, or ends before it begins */
    static Interval of(@Nullable String text) {
        if (text == null) {
            return ALWAYS;
        }
        int slash = text.indexOf('/');
        try {
            if (slash < 0) {
                var instant = Rfc3339.instant(text);
                return new Interval(instant, instant);
            }
            var interval = new Interval(end(text.substring(0, slash)), end(text.substring(slash + 1)));
            if (interval.from == null || interval.to == null || !interval.to.isBefore(interval.from)) {
                return interval;
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw new ProblemException(Problem.badParameter(
                "datetime",
                "must be a time of RFC 3339 with offset or Z, or two as begin/end, either of them .. or empty"));
    }

    private static @Nullable Instant end(String text) {
        return text.isEmpty() || text.equals("..") ? null : Rfc3339.instant(text);
    }
}
