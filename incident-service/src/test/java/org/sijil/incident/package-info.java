@NullMarked
package org.sijil.incident;

import org.jspecify.annotations.NullMarked;
