/** Incidents: the de-duplicated log of what is said to have happened on an area (docs/spec/fold.md §6). */
@NullMarked
package org.sijil.domain.incident;

import org.jspecify.annotations.NullMarked;
