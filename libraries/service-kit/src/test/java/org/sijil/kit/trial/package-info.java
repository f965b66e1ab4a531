/** An application that does nothing but show how the kit answers. */
@NullMarked
package org.sijil.kit.trial;

import org.jspecify.annotations.NullMarked;
