/** Spellings that must find each other, and some that must not. */
@NullMarked
package org.sijil.query.search;

import org.jspecify.annotations.NullMarked;
