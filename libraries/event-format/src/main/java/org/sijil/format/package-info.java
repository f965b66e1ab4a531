/**
 * Domain events as stored bytes and back (docs/spec/stored-formats.md). Each field name is written and read in one
 * class; what is not known is refused, never skipped.
 */
@NullMarked
package org.sijil.format;

import org.jspecify.annotations.NullMarked;
