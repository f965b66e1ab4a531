/**
 * An append-only log of entries in dense total order on PostgreSQL, to be appended to, read and followed.
 * Knows bytes, streams and positions; neither claims nor their JSON.
 */
@NullMarked
package org.sijil.store;

import org.jspecify.annotations.NullMarked;
