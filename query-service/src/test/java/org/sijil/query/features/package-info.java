/** Any map may read areas, control and claims. */
@NullMarked
package org.sijil.query.features;

import org.jspecify.annotations.NullMarked;
