/** Spellings of one name or word brought together, Arabic and Latin, so that each finds the others. */
@NullMarked
package org.sijil.query.search;

import org.jspecify.annotations.NullMarked;
