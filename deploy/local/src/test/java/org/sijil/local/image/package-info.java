@NullMarked
package org.sijil.local.image;

import org.jspecify.annotations.NullMarked;
