@NullMarked
package org.sijil.incident.rebuild;

import org.jspecify.annotations.NullMarked;
