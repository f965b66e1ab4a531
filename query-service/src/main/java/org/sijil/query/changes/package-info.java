/** Tells those who listen what changes in control, as it becomes known and as time passes. */
@NullMarked
package org.sijil.query.changes;

import org.jspecify.annotations.NullMarked;
