package org.sijil.incident.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Names;
import org.sijil.testkit.YearOfClaims;

/** Claims on hundreds of areas, and then a side that joins another and leaves it: each bears on a hundred at once. */
final class ManyAreas {
    private static final int CLAIMS = 400;

    private ManyAreas() {}

    static List<ClaimLogEvent> history(long seed) {
        var year = new YearOfClaims(seed, CLAIMS);
        var history = new ArrayList<ClaimLogEvent>();
        year.definitions().stream()
                .filter(event -> !(event instanceof AreaDefined))
                .forEach(history::add);
        while (!year.isOver()) {
            history.add(year.next());
        }
        history.add(northOf("south"));
        history.add(northOf(null));
        return history;
    }

    private static ClaimLogEvent northOf(@Nullable String side) {
        return new ActorDefined(new Actor("north", Actor.Kind.UNIT, side, null, null), Names.NONE);
    }
}
