/** A service as the child of a launcher on one machine. */
@NullMarked
package org.sijil.kit.embedded;

import org.jspecify.annotations.NullMarked;
