package org.sijil.query.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/**
 * Where a page of a list begins, and the moment at which all its pages are read.
 *
 * @param after the last key of the page before; empty for the first
 */
public record Cursor(Moment moment, String after) {

    /** Opaque to the client. */
    public String encode() {
        var text = "%d %s %s".formatted(moment.known(), moment.validAt(), after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** @param first where the list begins */
    public long afterNumber(long first) {
        return after(first, Long::parseLong);
    }

    /**
     * @param first where the list begins
     * @param parse throws {@link IllegalArgumentException} for what is no key of the list
     */
    public <T> T after(T first, Function<String, T> parse) {
        try {
            return after.isEmpty() ? first : parse.apply(after);
        } catch (IllegalArgumentException _) {
            throw foreign();
        }
    }

    static Cursor decode(String text) {
        try {
            var fields = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 3);
            return new Cursor(new Moment(Instant.parse(fields[1]), Long.parseLong(fields[0]), true), fields[2]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw foreign();
        }
    }

    private static ProblemException foreign() {
        return new ProblemException(Problem.badParameter("cursor", "must be the next of a page of this list"));
    }
}
