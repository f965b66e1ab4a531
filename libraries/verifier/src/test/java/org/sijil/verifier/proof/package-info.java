@NullMarked
package org.sijil.verifier.proof;

import org.jspecify.annotations.NullMarked;
