package org.sijil.query.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A change of one area as it is told, written once for all who listen.
 *
 * @param lineage the area and all above it
 * @param areasKnown the size of the claim log at which any area was last defined: names a hierarchy
 * @param controllers who held the area before or after
 * @param at when it was worked out, the valid time of the state after
 * @param event as it is sent
 */
record Change(
        Place place,
        String area,
        Set<String> lineage,
        long areasKnown,
        Set<String> controllers,
        Instant at,
        Buffer event) {

    /** @param data one line of JSON, as Jackson writes it */
    static Change revision(
            long id, Transition transition, Set<String> lineage, long areasKnown, Instant at, ObjectNode data) {
        return of(
                Place.after(id), transition, lineage, areasKnown, at, "id: " + id + "\nevent: revision\ndata: " + data);
    }

    static Change ofTime(Place place, Transition transition, Set<String> lineage, long areasKnown, Instant at) {
        return of(place, transition, lineage, areasKnown, at, "event: time\ndata: " + transition.json(List.of()));
    }

    private static Change of(
            Place place, Transition transition, Set<String> lineage, long areasKnown, Instant at, String event) {
        return new Change(
                place,
                transition.area(),
                lineage,
                areasKnown,
                transition.controllers(),
                at,
                Buffer.buffer(event + "\n\n"));
    }
}
