@NullMarked
package org.sijil.domain.restriction;

import org.jspecify.annotations.NullMarked;
