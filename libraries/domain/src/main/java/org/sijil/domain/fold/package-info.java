/** The rule {@code fold/1}: from the claims and the policy known, the control of an area over time (docs/spec/fold.md). */
@NullMarked
package org.sijil.domain.fold;

import org.jspecify.annotations.NullMarked;
