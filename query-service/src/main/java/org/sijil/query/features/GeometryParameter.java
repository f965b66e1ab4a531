package org.sijil.query.features;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** How areas are drawn of which only a point is known. */
public record GeometryParameter(
        @QueryParam("geometry")
        @Parameter(
                description = "`cells`: areas without areas below them, of which only a point is known, are drawn as"
                        + " the ground nearer to it than to any other, so that a map of towns is filled",
                schema = @Schema(enumeration = {"cells"}))
        @Nullable
        String geometry) {
    boolean isCells() {
        if (geometry == null || geometry.equals("cells")) {
            return geometry != null;
        }
        throw new ProblemException(Problem.badParameter("geometry", "must be cells"));
    }
}
