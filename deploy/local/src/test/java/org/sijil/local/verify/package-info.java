@NullMarked
package org.sijil.local.verify;

import org.jspecify.annotations.NullMarked;
