/**
 * What a stranger runs on a log as it is served: are the entries whole, and does control follow from them? Shares
 * nothing with what writes the log but the vocabulary, the fold and the stored formats (docs/spec/log.md).
 */
@NullMarked
package org.sijil.verifier;

import org.jspecify.annotations.NullMarked;
