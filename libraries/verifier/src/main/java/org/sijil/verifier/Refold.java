package org.sijil.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.ControlFormat;
import org.sijil.format.Stored;

/** The control log as it follows from the claim log (fold.md §7), worked out anew entry by entry. */
public final class Refold {
    private final Known known = new Known();
    private final Map<String, Timeline> timelines = new HashMap<>();

    /**
     * @param entry the next of the claim log
     * @return what the control log has to say about it, in order
     * @throws RuntimeException where the entry cannot be folded; no honest ingest would have let it in
     */
    public List<Stored> next(CheckedEntry entry) {
        var revisions = new ArrayList<Stored>();
        var event = ClaimLogFormat.read(entry.type(), entry.facts(), null);
        for (var area : known.apply(entry.position(), event)) {
            var after = ControlFold.timeline(known, area);
            var before = timelines.getOrDefault(area, Timeline.EMPTY);
            var revised = Revision.between(area, known.size(), known.policy().ref(), before, after);
            if (revised != null) {
                timelines.put(area, after);
                revisions.add(ControlFormat.write(revised));
            }
        }
        return revisions;
    }
}
