package org.sijil.incident.control;

import java.util.List;
import org.sijil.domain.control.ControlRevised;
import org.sijil.incident.incidents.IncidentChanges;
import org.sijil.store.FollowFrom;

/**
 * A batch of the claim log, worked in.
 *
 * @param revisions for the control log, in order; none where the batch changed no timeline
 * @param incidents what the batch changed among them
 * @param before    position of the last entry worked in before the batch, −1: none
 * @param after     the batch's last entry
 */
record Concluded(List<ControlRevised> revisions, IncidentChanges incidents, long before, FollowFrom.After after) {
    Concluded {
        revisions = List.copyOf(revisions);
    }
}
