package org.sijil.domain.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;

/**
 * One occurrence on one area as told by one or more claims (fold.md §6).
 *
 * @param types of its claims, sorted
 * @param actors those who are said to do it, and the sides of the effect, sorted
 * @param first the moment of its first claim, {@code last} of its last, in whole seconds
 * @param claims ids of all, in order of moment, then position
 * @param voices the sources heard in them, each once, sorted
 * @param echoes ids of the claims that repeat without evidence of their own
 * @param denials ids of the claims that deny it
 * @param net the greatest of its effect at its moments, in decibans (§4); null without effect on control
 */
public record Incident(
        IncidentId id,
        Subject subject,
        List<ClaimType> types,
        List<String> actors,
        Instant first,
        Instant last,
        List<String> claims,
        List<String> voices,
        List<String> echoes,
        List<String> denials,
        @Nullable Long net) {
    public Incident {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
        claims = List.copyOf(claims);
        voices = List.copyOf(voices);
        echoes = List.copyOf(echoes);
        denials = List.copyOf(denials);
    }
}
