package org.sijil.query.features;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.query.area.BoundingBox;

/** Which features of a collection. */
public record ItemsParameters(
        @QueryParam("limit")
        @DefaultValue("100")
        @Parameter(description = "Features a page, from 1; above what the collection gives at most it is that")
        int limit,

        @QueryParam("bbox")
        @Parameter(
                description = "Those that reach into west,south,east,north, in degrees",
                example = "35.5,32.3,36.8,33.2")
        @Nullable
        String bbox,

        @QueryParam("datetime")
        @Parameter(
                description = "Valid time: an instant, or begin/end, either of them .. where there is no bound",
                example = "2024-12-07T12:00:00Z")
        @Nullable
        String datetime,

        @QueryParam("cursor") @Parameter(description = "As the link `next` has it") @Nullable
        String cursor) {
    /** Of areas: a country whole. */
    static final int MOST_AREAS = 10_000;

    /** @throws ProblemException where none are asked for; more than there may be are cut (17-069r4 §7.15.2) */
    int most(int bound) {
        if (limit < 1) {
            throw new ProblemException(Problem.badParameter("limit", "must be 1 or more"));
        }
        return Math.min(limit, bound);
    }

    @Nullable
    BoundingBox box() {
        return BoundingBox.ofParameter(bbox);
    }

    Interval interval() {
        return Interval.of(datetime);
    }
}
