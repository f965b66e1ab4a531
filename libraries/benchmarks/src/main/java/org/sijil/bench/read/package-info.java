/** {@code ./sijil bench read}: what is known of a year of claims, asked for as fast as it should be answered. */
@NullMarked
package org.sijil.bench.read;

import org.jspecify.annotations.NullMarked;
