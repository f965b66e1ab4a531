/** {@code load}: a file of claims or definitions, line by line, to a running Sijil; safe to repeat. */
@NullMarked
package org.sijil.local.load;

import org.jspecify.annotations.NullMarked;
