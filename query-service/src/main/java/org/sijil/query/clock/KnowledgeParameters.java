package org.sijil.query.clock;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

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
        Long minKnown) {}
