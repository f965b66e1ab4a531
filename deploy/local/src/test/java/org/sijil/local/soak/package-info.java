@NullMarked
package org.sijil.local.soak;

import org.jspecify.annotations.NullMarked;
