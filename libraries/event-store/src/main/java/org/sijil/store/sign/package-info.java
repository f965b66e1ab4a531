/**
 * Signs a log's tree and reads back what is signed: tiles and checkpoints in the log's schema, and the one file outside
 * the database that keeps two inconsistent trees from ever being signed (docs/decisions/0013).
 */
@NullMarked
package org.sijil.store.sign;

import org.jspecify.annotations.NullMarked;
