@NullMarked
package org.sijil.format;

import org.jspecify.annotations.NullMarked;
