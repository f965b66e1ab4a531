@NullMarked
package org.sijil.bench;

import org.jspecify.annotations.NullMarked;
