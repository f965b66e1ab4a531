/** Tests of rebuilding the read models beside those that are read. */
@NullMarked
package org.sijil.query.rebuild;

import org.jspecify.annotations.NullMarked;
