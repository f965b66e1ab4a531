@NullMarked
package org.sijil.local.up;

import org.jspecify.annotations.NullMarked;
