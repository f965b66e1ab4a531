/**
 * The Merkle tree over a log's leaves and the formats in which it is published (docs/spec/proofs.md): tiles, proofs,
 * checkpoints, receipts. Values in, values out: no database, no clock.
 */
@NullMarked
package org.sijil.store.tree;

import org.jspecify.annotations.NullMarked;
