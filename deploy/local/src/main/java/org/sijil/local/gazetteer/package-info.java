/** {@code gazetteer}: files of places to a running Sijil, told before or after they are recorded; safe to repeat. */
@NullMarked
package org.sijil.local.gazetteer;

import org.jspecify.annotations.NullMarked;
