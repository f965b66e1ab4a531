/** Incidents as they stood at any size of the claim log: kept with control, read by area, subject and time. */
@NullMarked
package org.sijil.incident.incidents;

import org.jspecify.annotations.NullMarked;
