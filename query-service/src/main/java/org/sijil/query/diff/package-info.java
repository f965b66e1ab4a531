/** What reads otherwise from one moment to another, on either clock, and because of which claims. */
@NullMarked
package org.sijil.query.diff;

import org.jspecify.annotations.NullMarked;
