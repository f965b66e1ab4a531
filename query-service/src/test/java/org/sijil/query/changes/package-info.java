/** Those who listen are told everything once, however often they come back. */
@NullMarked
package org.sijil.query.changes;

import org.jspecify.annotations.NullMarked;
