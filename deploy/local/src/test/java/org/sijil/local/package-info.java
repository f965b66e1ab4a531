@NullMarked
package org.sijil.local;

import org.jspecify.annotations.NullMarked;
