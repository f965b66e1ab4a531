/** How far the logs are worked in, and what can therefore be served. */
@NullMarked
package org.sijil.query.position;

import org.jspecify.annotations.NullMarked;
