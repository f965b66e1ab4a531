/** {@code bench append}: our log beside Axon's event store and bare inserts, each through what its users call. */
@NullMarked
package org.sijil.bench.append;

import org.jspecify.annotations.NullMarked;
