package org.sijil.incident.incidents;

import java.util.HashMap;
import java.util.Map;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;

/**
 * In which order the claims of those incidents that stand are kept. It may be by other moments than are known now: a
 * correction that leaves claims in their order changes no incident. Those of one claim have none.
 */
final class KeptOrder {
    private final Map<IncidentId, Told> ofSeveral = new HashMap<>();

    void put(Told come) {
        if (come.size() > 1) {
            ofSeveral.put(come.id(), come);
        }
    }

    Told take(Incident gone) {
        var told = ofSeveral.remove(gone.id());
        return told == null ? Told.ofOne(gone) : told;
    }
}
