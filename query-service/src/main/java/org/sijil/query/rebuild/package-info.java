/** Builds the read models anew from the logs, beside those that are read, and then puts them in their place. */
@NullMarked
package org.sijil.query.rebuild;

import org.jspecify.annotations.NullMarked;
