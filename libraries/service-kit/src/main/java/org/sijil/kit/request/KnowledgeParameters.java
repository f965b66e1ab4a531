package org.sijil.kit.request;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** How a read says which entries are to be known. */
public record KnowledgeParameters(
        @QueryParam("knownAt")
        @Parameter(
                description = "What was known: a time (the entries recorded by then) or a size of the claim log."
                        + " By default all that is served",
                example = "2024-12-07T12:00:00Z")
        @Nullable
        String knownAt,

        @QueryParam("minKnown")
        @Parameter(description = "Wait, up to 5 s, until so many entries of the claim log are served", example = "42")
        @Nullable
        Long minKnown) {

    /** @throws ProblemException where fewer than none are to be served */
    public long least() {
        long least = minKnown == null ? 0 : minKnown;
        if (least < 0) {
            throw new ProblemException(Problem.badParameter("minKnown", "must be 0 or more"));
        }
        return least;
    }

    /** Whether what is to be known is asked for by size: then it never changes. */
    public boolean isSize() {
        return knownAt != null && knownAt.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /**
     * The size of the log to read at; not to be asked where {@code knownAt} is null.
     *
     * @param recordedBy how many entries were recorded by a time
     * @throws ProblemException where it is neither a size nor a time
     */
    public Uni<Long> size(Function<Instant, Uni<Long>> recordedBy) {
        try {
            return isSize()
                    ? Uni.createFrom().item(Long.valueOf(requireNonNull(knownAt)))
                    : recordedBy.apply(Rfc3339.instant(requireNonNull(knownAt)));
        } catch (NumberFormatException | DateTimeException _) {
            throw new ProblemException(Problem.badParameter(
                    "knownAt", "must be a time of RFC 3339 with offset or Z, or a size of the claim log"));
        }
    }
}
