package org.sijil.incident.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;

/**
 * What the claim log has said so far, and the timelines that follow from it. Not thread-safe. A copy of nothing: it is
 * worked out again from the claim log at every start.
 */
final class Conclusions {
    private final Known known = new Known();
    private final Map<String, Timeline> timelines = new HashMap<>();

    /** @return what the next entry of the claim log changes, in the order of area ids (fold.md §7) */
    List<ControlRevised> draw(long position, ClaimLogEvent event) {
        var revisions = new ArrayList<ControlRevised>();
        known.reach(position, event).forEach((area, reach) -> {
            var before = timelines.getOrDefault(area, Timeline.EMPTY);
            var after = ControlFold.refold(known, area, before, reach);
            var revised = Revision.between(area, known.size(), known.policy().ref(), before, after);
            if (revised != null) {
                timelines.put(area, after);
                revisions.add(revised);
            }
        });
        return revisions;
    }
}
