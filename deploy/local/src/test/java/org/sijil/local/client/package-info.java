/** Clients that a generator makes from what the running services say of themselves. */
@NullMarked
package org.sijil.local.client;

import org.jspecify.annotations.NullMarked;
