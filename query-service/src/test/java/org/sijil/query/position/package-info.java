/** What a batch does that cannot be worked in. */
@NullMarked
package org.sijil.query.position;

import org.jspecify.annotations.NullMarked;
