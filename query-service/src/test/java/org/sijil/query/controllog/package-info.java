/** What a projector remembers of timelines between its transactions. */
@NullMarked
package org.sijil.query.controllog;

import org.jspecify.annotations.NullMarked;
