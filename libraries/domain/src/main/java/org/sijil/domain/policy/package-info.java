/** The fold's numbers as data. */
@NullMarked
package org.sijil.domain.policy;

import org.jspecify.annotations.NullMarked;
