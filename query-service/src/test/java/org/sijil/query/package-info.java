/** The service as a whole, on a real PostgreSQL. */
@NullMarked
package org.sijil.query;

import org.jspecify.annotations.NullMarked;
