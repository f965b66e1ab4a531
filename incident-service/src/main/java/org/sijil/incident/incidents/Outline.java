package org.sijil.incident.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Subject;

/** What an incident is without its claims and voices; see {@link Incident}. */
record Outline(
        IncidentId id,
        Subject subject,
        List<ClaimType> types,
        List<String> actors,
        Instant first,
        Instant last,
        @Nullable Long net) {
    Outline {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
    }

    static Outline of(Incident it) {
        return new Outline(it.id(), it.subject(), it.types(), it.actors(), it.first(), it.last(), it.net());
    }
}
