package org.sijil.incident.incidents;

import org.sijil.domain.incident.IncidentId;

/** A source that is heard in an incident. */
record Voice(IncidentId incident, String source) {}
