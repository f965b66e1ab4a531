@NullMarked
package org.sijil.local.baseline;

import org.jspecify.annotations.NullMarked;
