/** {@code verify}: is a log whole, and what it was when it was signed? Believes nothing but the verifier key. */
@NullMarked
package org.sijil.local.verify;

import org.jspecify.annotations.NullMarked;
