package org.sijil.incident.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.incident.Incident;

/**
 * A page of incidents.
 *
 * @param next cursor of the next page; null on the last
 * @param known what all pages are read at
 */
record IncidentPage(List<IncidentAnswer> items, @Nullable String next, long known) {
    IncidentPage {
        items = List.copyOf(items);
    }

    /** @param found one more than {@code limit} where there are more to come */
    static IncidentPage of(List<Incident> found, int limit, long known) {
        var page = found.subList(0, Math.min(limit, found.size()));
        var next =
                found.size() > limit ? new IncidentCursor(known, page.getLast().id()).encode() : null;
        return new IncidentPage(page.stream().map(IncidentAnswer::of).toList(), next, known);
    }
}
