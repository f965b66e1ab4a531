/** {@code ./sijil doctor}: what is wrong with a running installation. */
@NullMarked
package org.sijil.local.doctor;

import org.jspecify.annotations.NullMarked;
