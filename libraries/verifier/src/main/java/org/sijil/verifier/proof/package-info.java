/**
 * What a log proves about itself (docs/spec/proofs.md), read strictly: checkpoints, proofs, receipts, tiles.
 * Written from the verifiers' side of RFC 9162 and the C2SP formats; shares nothing with what makes them.
 */
@NullMarked
package org.sijil.verifier.proof;

import org.jspecify.annotations.NullMarked;
