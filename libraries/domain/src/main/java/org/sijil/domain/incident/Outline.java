package org.sijil.domain.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;

/**
 * What an incident is, without its claims and voices.
 *
 * @param types of its claims, sorted
 * @param actors those who are said to do it, and the sides of the effect, sorted
 * @param first the moment of its first claim, {@code last} of its last, in whole seconds
 * @param net the greatest of its effect at its moments, in decibans (§4); null without effect on control
 */
public record Outline(
        Subject subject,
        List<ClaimType> types,
        List<String> actors,
        Instant first,
        Instant last,
        @Nullable Long net) {
    public Outline {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
    }
}
