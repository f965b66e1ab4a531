@NullMarked
package org.sijil.local.gazetteer;

import org.jspecify.annotations.NullMarked;
