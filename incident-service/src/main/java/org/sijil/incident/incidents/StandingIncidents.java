package org.sijil.incident.incidents;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Refolded;
import org.sijil.domain.incident.AreaIncidents;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.Revised;

/** The incidents of all areas at the end of what is worked in. Several threads may revise them at once, each other areas. */
public final class StandingIncidents {
    private final Map<String, AreaIncidents> areas = new ConcurrentHashMap<>();
    private IncidentChanges changes = new IncidentChanges();

    void recall(Incident incident) {
        area(incident.id().area()).recall(incident);
    }

    /** Takes in what an entry bears on in one area; see {@link AreaIncidents#revise}. */
    public void revise(Known known, String area, Refolded refolded) {
        change(known.size(), area(area).revise(known, refolded));
    }

    private synchronized void change(long known, Revised revised) {
        var before = revised.gone().stream().collect(toMap(Incident::id, gone -> gone));
        revised.come().forEach(come -> changes.replace(come.id(), before.remove(come.id()), come, known));
        before.values().forEach(gone -> changes.replace(gone.id(), gone, null, known));
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
