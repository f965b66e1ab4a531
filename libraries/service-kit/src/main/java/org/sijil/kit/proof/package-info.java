/** The owned log, signed where a key is given, and over HTTP all that proves it (docs/spec/proofs.md). */
@NullMarked
package org.sijil.kit.proof;

import org.jspecify.annotations.NullMarked;
