/** Who and where: actors, sources, areas, reports, as last defined. */
@NullMarked
package org.sijil.domain.register;

import org.jspecify.annotations.NullMarked;
