/** Proves the control log by deriving it anew from the claim log, beside the live one. */
@NullMarked
package org.sijil.incident.rebuild;

import org.jspecify.annotations.NullMarked;
