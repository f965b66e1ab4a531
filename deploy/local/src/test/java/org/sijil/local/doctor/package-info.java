@NullMarked
package org.sijil.local.doctor;

import org.jspecify.annotations.NullMarked;
