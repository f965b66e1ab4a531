@NullMarked
package org.sijil.incident.control;

import org.jspecify.annotations.NullMarked;
