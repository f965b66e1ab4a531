package org.sijil.query.changes;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** Which changes are asked for, and from where on. */
public record ChangeParameters(
        @QueryParam("area") @Parameter(description = "This area and those above it") @Nullable
        String area,

        @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable
        String within,

        @QueryParam("controller")
        @Parameter(description = "A side that held the area before or holds it after")
        @Nullable
        String controller,

        @QueryParam("lastEventId")
        @Parameter(
                description = "Begin after the event with this id, such as controlLog.applied of /position;"
                        + " without it, with what comes",
                example = "42")
        @Nullable
        String lastEventId,

        @HeaderParam("Last-Event-ID")
        @Parameter(description = "The same, as a browser sends it when it comes back; it goes before the other")
        @Nullable
        String lastEventIdHeader) {
    ChangeFilter filter() {
        return new ChangeFilter(area, within, controller);
    }

    /**
     * Null where it begins with what comes.
     *
     * @throws ProblemException where it is no number of entries
     */
    @Nullable
    Long resumeAfter() {
        var header = lastEventIdHeader == null || lastEventIdHeader.isEmpty() ? null : lastEventIdHeader;
        var text = header == null ? lastEventId : header;
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw bad("must be the id of an event, a whole number");
        }
        return Long.valueOf(text);
    }

    static ProblemException bad(String detail) {
        return new ProblemException(Problem.badParameter("lastEventId", detail));
    }
}
