/** How one name is written in many ways: what two spellings have in common, by which names are found. */
@NullMarked
package org.sijil.domain.spelling;

import org.jspecify.annotations.NullMarked;
