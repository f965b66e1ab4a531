/** What the descriptions of the three services' APIs have in common. */
@NullMarked
package org.sijil.kit.description;

import org.jspecify.annotations.NullMarked;
