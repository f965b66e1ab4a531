@NullMarked
package org.sijil.local.load;

import org.jspecify.annotations.NullMarked;
