/** Areas, control and claims as features, for any map: OGC API – Features Part 1 Core (17-069r4). */
@NullMarked
package org.sijil.query.features;

import org.jspecify.annotations.NullMarked;
