/** What every answer tells a browser it may do with it. */
@NullMarked
package org.sijil.kit.header;

import org.jspecify.annotations.NullMarked;
