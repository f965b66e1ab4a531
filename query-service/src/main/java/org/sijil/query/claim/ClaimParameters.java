package org.sijil.query.claim;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.query.area.AreaViews;

/** Which claims are asked for. */
public record ClaimParameters(
        @QueryParam("area") @Parameter(description = "Only those that name this area") @Nullable
        String area,

        @QueryParam("within") @Parameter(description = "Only those that name this area or one below it") @Nullable
        String within,

        @QueryParam("type") @Nullable ClaimType type,

        @QueryParam("actor") @Nullable String actor,

        @QueryParam("source") @Parameter(description = "Who published it") @Nullable
        String source,

        @QueryParam("origin") @Parameter(description = "The source it is attributed to") @Nullable
        String origin,

        @QueryParam("report") @Parameter(description = "The report it was read in") @Nullable
        String report,

        @QueryParam("review")
        @Parameter(
                description = "The last verdict; `none`: what no editor has judged yet",
                schema = @Schema(enumeration = {NONE, "ACCEPTED", "REJECTED", "UNVERIFIABLE"}))
        @Nullable
        String review,

        @QueryParam("q")
        @Parameter(description = "Words that all occur in its quote or note, however they are spelt", example = "درعا")
        @Nullable
        String text,

        @QueryParam("from") @Parameter(description = "It may have occurred at or after this moment") @Nullable
        Instant from,

        @QueryParam("to") @Parameter(description = "It may have occurred at or before this moment") @Nullable
        Instant to) {
    private static final String NONE = "none";

    /** @throws ProblemException where it names an area that there is not, or no verdict or word */
    public Uni<ClaimFilter> filter(AreaViews areas) {
        return areas.named("area", area)
                .chain(areaKey -> areas.named("within", within).map(withinKey -> filter(areaKey, withinKey)));
    }

    private ClaimFilter filter(@Nullable Integer areaKey, @Nullable Integer withinKey) {
        return new ClaimFilter(
                areaKey,
                withinKey,
                type,
                actor,
                source,
                origin,
                report,
                verdict(),
                NONE.equals(review),
                keys(),
                from,
                to);
    }

    private @Nullable Verdict verdict() {
        if (review == null || review.equals(NONE)) {
            return null;
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(review))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.badParameter("review", "must be none or one of " + Arrays.toString(Verdict.values()))));
    }

    private @Nullable List<String> keys() {
        if (text == null) {
            return null;
        }
        var keys = SpellingKey.words(text);
        if (keys.isEmpty()) {
            throw new ProblemException(Problem.badParameter("q", "must hold a word"));
        }
        return keys;
    }
}
