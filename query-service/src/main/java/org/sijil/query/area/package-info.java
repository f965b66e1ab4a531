/** The gazetteer: areas, their names and their hierarchy, as known at a size of the claim log. */
@NullMarked
package org.sijil.query.area;

import org.jspecify.annotations.NullMarked;
