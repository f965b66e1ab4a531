/** {@code ./sijil bench fold}: whether a claim costs the same to fold, however much history lies before it. */
@NullMarked
package org.sijil.bench.fold;

import org.jspecify.annotations.NullMarked;
