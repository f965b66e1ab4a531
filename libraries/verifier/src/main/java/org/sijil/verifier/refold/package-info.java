/** Does control follow from the claims? Worked out anew with the pure fold, and compared with what the control log says. */
@NullMarked
package org.sijil.verifier.refold;

import org.jspecify.annotations.NullMarked;
