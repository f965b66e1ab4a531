package org.sijil.incident.incidents;

import org.sijil.domain.incident.IncidentId;

/**
 * A claim of an incident.
 *
 * @param position the claim's own
 * @param moment in whole seconds; an incident's claims are in order of it, then of position
 * @param isEcho whether it repeats without evidence of its own
 * @param isDenial whether it denies the incident
 */
record Member(IncidentId incident, long position, String claim, long moment, boolean isEcho, boolean isDenial) {
    /** Of which one stands at a time. */
    record Key(IncidentId incident, long position) {}

    Key key() {
        return new Key(incident, position);
    }
}
