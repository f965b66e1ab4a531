/** Both logs as the other services write them, and histories to fill them with. */
@NullMarked
package org.sijil.query.testing;

import org.jspecify.annotations.NullMarked;
