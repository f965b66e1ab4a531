/** From the control log: what was so from when to when, as concluded from which entry to which. */
@NullMarked
package org.sijil.query.controllog;

import org.jspecify.annotations.NullMarked;
