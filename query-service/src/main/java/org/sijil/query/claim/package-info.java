/** Claims as known at a size of the claim log, and what happened to each. */
@NullMarked
package org.sijil.query.claim;

import org.jspecify.annotations.NullMarked;
