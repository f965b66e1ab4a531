/** How long nothing was said of an area: silence is no news of peace. */
@NullMarked
package org.sijil.query.coverage;

import org.jspecify.annotations.NullMarked;
