package org.sijil.query.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Pending;
import org.sijil.domain.fold.AreaReading;

/** An area that reads otherwise than before. */
record Difference(AreaReading before, AreaReading after) {
    /** @param because claims that speak for it, the last recorded first */
    @Schema(name = "Difference")
    public record Answer(
            String area,
            @Schema(ref = "State") ObjectNode before,
            @Schema(ref = "State") ObjectNode after,
            List<String> because) {}

    String area() {
        return after.area();
    }

    boolean isThere() {
        return !essence(before).equals(essence(after));
    }

    /** The areas whose claims bear on it: its own, and those that it took its control over from. */
    Set<String> spokenOf() {
        var areas = new TreeSet<>(Set.of(area()));
        if (before.inheritedFrom() != null) {
            areas.add(before.inheritedFrom());
        }
        if (after.inheritedFrom() != null) {
            areas.add(after.inheritedFrom());
        }
        return areas;
    }

    /** Without what changes with every word: when it was last supported, and weights. */
    private static AreaReading essence(AreaReading reading) {
        var state = reading.state();
        var essence = new ControlState(
                state.controller(),
                state.ground(),
                state.contenders(),
                state.former(),
                state.encircledBy(),
                state.encircledSince(),
                state.encircledAt(),
                state.relievedAt(),
                state.information(),
                state.confidence(),
                state.since(),
                null,
                state.pending().stream()
                        .map(said -> new Pending(said.effect(), 0, said.partyOnly(), said.at()))
                        .toList(),
                state.restsOn(),
                state.lastKnown());
        return new AreaReading(reading.area(), essence, reading.inheritedFrom(), null);
    }
}
