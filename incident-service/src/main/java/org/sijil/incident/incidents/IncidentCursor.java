package org.sijil.incident.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.sijil.domain.incident.IncidentId;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/**
 * Where a page begins.
 *
 * @param known the size of the claim log that all pages are read at
 * @param after the last incident of the page before
 */
record IncidentCursor(long known, IncidentId after) {
    /** Incidents are told by descending position, and none of them has this one. */
    static IncidentCursor beginning(long known) {
        return new IncidentCursor(known, new IncidentId(known, "", ""));
    }

    /** Opaque to the client. */
    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((known + " " + after).getBytes(UTF_8));
    }

    static IncidentCursor decode(String text) {
        try {
            var fields = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return new IncidentCursor(
                    Long.parseLong(fields[0]), IncidentId.parse(fields[1]).orElseThrow(IllegalArgumentException::new));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            throw new ProblemException(Problem.badParameter("cursor", "must be the next of a page of this list"));
        }
    }
}
