/** Every answer from 400 up, whoever makes it, is a problem of RFC 9457 with a type from one list. */
@NullMarked
package org.sijil.kit.problem;

import org.jspecify.annotations.NullMarked;
