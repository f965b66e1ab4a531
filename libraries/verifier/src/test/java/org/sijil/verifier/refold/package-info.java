@NullMarked
package org.sijil.verifier.refold;

import org.jspecify.annotations.NullMarked;
