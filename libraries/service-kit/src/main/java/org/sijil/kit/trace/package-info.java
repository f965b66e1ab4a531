/** A trace for each entry of the claim log, from the append until it can be read. */
@NullMarked
package org.sijil.kit.trace;

import org.jspecify.annotations.NullMarked;
