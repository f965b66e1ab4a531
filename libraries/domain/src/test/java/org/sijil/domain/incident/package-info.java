@NullMarked
package org.sijil.domain.incident;

import org.jspecify.annotations.NullMarked;
