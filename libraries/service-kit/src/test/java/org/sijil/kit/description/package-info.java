@NullMarked
package org.sijil.kit.description;

import org.jspecify.annotations.NullMarked;
