/** Sijil on one machine: the commands behind {@code ./sijil}. */
@NullMarked
package org.sijil.local;

import org.jspecify.annotations.NullMarked;
