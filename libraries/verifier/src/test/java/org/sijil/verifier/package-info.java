@NullMarked
package org.sijil.verifier;

import org.jspecify.annotations.NullMarked;
