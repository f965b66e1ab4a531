package org.sijil.incident.incidents;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.control.EffectKind;

/** Which incidents are asked for; what is not given does not matter. */
public record IncidentFilter(
        @QueryParam("area") @Parameter(description = "On this area itself", example = "C2280") @Nullable
        String area,

        @QueryParam("effect") @Parameter(description = "With this effect on control") @Nullable
        EffectKind effect,

        @QueryParam("type") @Parameter(description = "At least one of its claims is of this type") @Nullable
        ClaimType type,

        @QueryParam("actor")
        @Parameter(
                description = "Said to do it in one of its claims, or the side of its effect",
                example = "government")
        @Nullable
        String actor,

        @QueryParam("from")
        @Parameter(description = "Its last moment is this or later", example = "2024-12-07T00:00:00Z")
        @Nullable
        Instant from,

        @QueryParam("to")
        @Parameter(description = "Its first moment is this or earlier", example = "2024-12-08T00:00:00Z")
        @Nullable
        Instant to) {}
