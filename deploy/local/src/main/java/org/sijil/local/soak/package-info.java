/** {@code soak}: clients of every kind for long, while what they talk to is killed; and the judge of what is left. */
@NullMarked
package org.sijil.local.soak;

import org.jspecify.annotations.NullMarked;
