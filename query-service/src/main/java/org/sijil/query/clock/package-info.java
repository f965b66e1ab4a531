/** The two clocks of a read: when it was so, and which entries were known. */
@NullMarked
package org.sijil.query.clock;

import org.jspecify.annotations.NullMarked;
