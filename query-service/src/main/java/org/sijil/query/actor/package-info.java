/** Who acts on the ground, as defined at a size of the claim log. */
@NullMarked
package org.sijil.query.actor;

import org.jspecify.annotations.NullMarked;
