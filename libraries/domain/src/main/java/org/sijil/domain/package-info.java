/** The vocabulary of claims. */
@NullMarked
package org.sijil.domain;

import org.jspecify.annotations.NullMarked;
