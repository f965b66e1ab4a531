/** Why a state is what it is: folded again from the claims as known, so that it can never disagree with the state. */
@NullMarked
package org.sijil.query.why;

import org.jspecify.annotations.NullMarked;
