package org.sijil.query.diff;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** Which two moments are compared: two of one clock, the other clock held still. */
public record DiffParameters(
        @QueryParam("validFrom") @Parameter(description = "With validTo: how it changed on the ground") @Nullable
        Instant validFrom,

        @QueryParam("validTo") @Nullable Instant validTo,

        @QueryParam("knownFrom")
        @Parameter(
                description = "With knownTo: what came to be known; a time or a size of the claim log",
                example = "40")
        @Nullable
        String knownFrom,

        @QueryParam("knownTo") @Parameter(example = "42") @Nullable
        String knownTo,

        @QueryParam("validAt") @Parameter(description = "Beside knownFrom and knownTo: when; now by default") @Nullable
        Instant validAt,

        @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable
        String within) {
    /** @throws ProblemException unless two moments of one clock are given, and none that has no bearing */
    boolean isOfKnowledge(@Nullable String knownAt) {
        boolean valid = validFrom != null && validTo != null;
        boolean known = knownFrom != null && knownTo != null;
        if (valid && knownFrom == null && knownTo == null && validAt == null) {
            return false;
        }
        if (known && validFrom == null && validTo == null && knownAt == null) {
            return true;
        }
        throw new ProblemException(Problem.badParameter(
                known ? "knownFrom" : "validFrom",
                "either validFrom and validTo, with knownAt, or knownFrom and knownTo, with validAt"));
    }
}
