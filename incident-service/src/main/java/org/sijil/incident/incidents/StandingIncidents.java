package org.sijil.incident.incidents;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reach;
import org.sijil.domain.fold.Timeline;
import org.sijil.domain.incident.AreaIncidents;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Revised;

/** The incidents of all areas at the end of what is worked in. Not thread-safe. */
public final class StandingIncidents {
    private final Map<String, AreaIncidents> areas = new HashMap<>();
    private final KeptOrder kept = new KeptOrder();
    private IncidentChanges changes = new IncidentChanges();

    void recall(Told told) {
        area(told.id().area()).recall(told.incident());
        kept.put(told);
    }

    /** Takes in what an entry bears on in one area; see {@link AreaIncidents#revise}. */
    public void revise(Known known, String area, Reach reach, Timeline timeline, @Nullable ControlRevised control) {
        change(known, area(area).revise(known, timeline, reach, control));
    }

    private void change(Known known, Revised revised) {
        Map<IncidentId, Told> before = revised.gone().stream().collect(toMap(Incident::id, kept::take));
        for (var come : revised.come()) {
            var now = Told.asKnown(known, come);
            kept.put(now);
            var stood = before.remove(come.id());
            if (stood == null) {
                changes.come(known.size(), now);
            } else {
                changes.changed(known.size(), stood, now);
            }
        }
        before.values().forEach(gone -> changes.gone(known.size(), gone));
    }

    /** What changed since this was last asked for. */
    public IncidentChanges takeChanges() {
        var taken = changes;
        changes = new IncidentChanges();
        return taken;
    }

    private AreaIncidents area(String id) {
        return areas.computeIfAbsent(id, AreaIncidents::new);
    }
}
