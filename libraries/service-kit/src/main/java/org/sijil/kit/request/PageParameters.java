package org.sijil.kit.request;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** Which page of a list. */
public record PageParameters(
        @QueryParam("limit") @DefaultValue("100") @Parameter(description = "Items a page, from 1")
        int limit,

        @QueryParam("cursor")
        @Parameter(description = "The `next` of the page before: it is read at the same moment")
        @Nullable
        String cursor) {
    /** Of most lists. */
    public static final int MOST = 1000;

    /** @throws ProblemException where more are asked for, or none */
    public int limit(int most) {
        if (limit < 1 || limit > most) {
            throw new ProblemException(Problem.badParameter("limit", "must be 1 to " + most));
        }
        return limit;
    }
}
