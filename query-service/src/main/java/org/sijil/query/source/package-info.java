/** Who publishes or is cited, as defined at a size of the claim log. */
@NullMarked
package org.sijil.query.source;

import org.jspecify.annotations.NullMarked;
