package org.sijil.incident.incidents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.Subject;

@Schema(description = "What is said to have happened on one area, once, however many say it")
record IncidentAnswer(
        @Schema(description = "`.` between the lowest position of its claims, its area, and its effect or type")
        String id,

        String area,

        @Schema(description = "On control; null where its claims have none") @Nullable
        EffectKind effect,

        @Schema(description = "Of the effect; of a CONTEST the two, joined by `+`") @Nullable
        String side,

        @Schema(description = "Where there is no effect: what all its claims say") @Nullable
        ClaimType type,

        @Schema(description = "Where there is no effect: who is said to have done it") @Nullable
        String actor,

        @Schema(description = "Moment of the first claim") Instant first,

        @Schema(description = "Moment of the last claim") Instant last,

        @Schema(description = "Ids, in order of moment, then position")
        List<String> claims,

        @Schema(description = "Types of its claims") List<ClaimType> types,

        @Schema(description = "Sources that are heard in them, each once")
        List<String> voices,

        @Schema(description = "Claims that repeat without evidence of their own")
        List<String> echoes,

        @Schema(description = "Claims that deny it") List<String> denials,

        @Schema(description = "The greatest of its effect at its moments, in decibans; null without effect") @Nullable
        Long net) {

    /** One incident by itself, and the size of the claim log it is told at. */
    record Single(@JsonUnwrapped IncidentAnswer incident, long known) {}

    static IncidentAnswer of(Incident incident) {
        var outline = incident.outline();
        var effect = outline.subject() instanceof Subject.OfEffect it ? it.effect() : null;
        var other = outline.subject() instanceof Subject.OfType it ? it : null;
        return new IncidentAnswer(
                incident.id().toString(),
                incident.id().area(),
                effect == null ? null : effect.kind(),
                effect == null ? null : effect.side(),
                other == null ? null : other.type(),
                other == null ? null : other.actor(),
                outline.first(),
                outline.last(),
                incident.claims(),
                outline.types(),
                incident.voices(),
                incident.echoes(),
                incident.denials(),
                outline.net());
    }
}
