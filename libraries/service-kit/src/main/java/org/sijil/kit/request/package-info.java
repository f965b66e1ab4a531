/** Requests are read strictly and within bounds: what is unknown, mistyped or too large is named and refused. */
@NullMarked
package org.sijil.kit.request;

import org.jspecify.annotations.NullMarked;
