@NullMarked
package org.sijil.domain.decide;

import org.jspecify.annotations.NullMarked;
