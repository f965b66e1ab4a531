package org.sijil.verifier.refold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reach;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.ControlFormat;
import org.sijil.format.Stored;
import org.sijil.verifier.CheckedEntry;

/**
 * The control log as it follows from the claim log (fold.md §7), worked out anew entry by entry. What lies before the
 * first moment of which something else is said stands, for the fold goes forward; all from there on is folded again,
 * to the end.
 */
public final class Refold {
    private final Known known = new Known();
    private final Bearing bearing = new Bearing(known);
    private final Map<String, Timeline> timelines = new HashMap<>();

    /**
     * @param entry the next of the claim log
     * @return what the control log has to say about it, in order
     * @throws RuntimeException where the entry cannot be folded; no honest ingest would have let it in
     */
    public List<Stored> next(CheckedEntry entry) {
        return next(entry.position(), ClaimLogFormat.read(entry.type(), entry.facts(), null)).stream()
                .map(ControlFormat::write)
                .toList();
    }

    List<ControlRevised> next(long position, ClaimLogEvent event) {
        var revisions = new ArrayList<ControlRevised>();
        bearing.take(position, event).forEach((area, first) -> {
            var before = timeline(area);
            var after =
                    ControlFold.refold(known, area, before, Reach.from(first)).timeline();
            var revised = Revision.between(area, known.size(), known.policy().ref(), before, after);
            if (revised != null) {
                timelines.put(area, after);
                revisions.add(revised);
            }
        });
        return revisions;
    }

    /** Folds every area once more, from nothing; null where that gives what all the entries together gave. */
    @Nullable
    String firstAreaOtherThanWhole() {
        return bearing.areas().stream()
                .filter(area -> !ControlFold.timeline(known, area).equals(timeline(area)))
                .findFirst()
                .orElse(null);
    }

    private Timeline timeline(String area) {
        return timelines.getOrDefault(area, Timeline.EMPTY);
    }

    /** How many areas are named. */
    int areas() {
        return bearing.areas().size();
    }

    /** How many entries of the claim log are folded. */
    long size() {
        return known.size();
    }
}
