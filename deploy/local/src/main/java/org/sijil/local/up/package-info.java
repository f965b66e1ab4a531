/** {@code up}: PostgreSQL and the three services on loopback, started together and stopped together. */
@NullMarked
package org.sijil.local.up;

import org.jspecify.annotations.NullMarked;
