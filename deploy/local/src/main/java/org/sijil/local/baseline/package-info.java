/** {@code baseline}: a map to begin from, as claims of one named source that each area is held; safe to repeat. */
@NullMarked
package org.sijil.local.baseline;

import org.jspecify.annotations.NullMarked;
