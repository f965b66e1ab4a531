/** The fold against its vectors, in scenarios that read as text, and on random histories. */
@NullMarked
package org.sijil.domain.fold;

import org.jspecify.annotations.NullMarked;
