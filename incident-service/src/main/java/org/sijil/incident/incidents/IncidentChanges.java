package org.sijil.incident.incidents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Revised;

/** What a batch of the claim log changes among the incidents. What came and went within it is there too. */
public final class IncidentChanges {
    private final Map<IncidentId, KnownIncident> opened = new LinkedHashMap<>();
    private final List<KnownIncident> past = new ArrayList<>();
    private final Map<IncidentId, Long> closed = new LinkedHashMap<>();

    /** @param known the size of the claim log that includes the entry */
    void add(long known, Revised revised) {
        for (var gone : revised.gone()) {
            var came = opened.remove(gone.id());
            if (came == null) {
                closed.put(gone.id(), known);
            } else {
                past.add(new KnownIncident(came.incident(), came.from(), known));
            }
        }
        for (var come : revised.come()) {
            opened.put(come.id(), new KnownIncident(come, known, null));
        }
    }

    /** The size of the claim log from which on those that stood before the batch no longer do. */
    Map<IncidentId, Long> closed() {
        return closed;
    }

    List<KnownIncident> added() {
        var added = new ArrayList<>(past);
        added.addAll(opened.values());
        return added;
    }
}
