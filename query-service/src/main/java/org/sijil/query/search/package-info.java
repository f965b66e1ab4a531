/** Finding areas by a name, in Arabic or Latin letters, however it is spelt. */
@NullMarked
package org.sijil.query.search;

import org.jspecify.annotations.NullMarked;
