/** Strict reading: bytes to well-formed values, or every fault with the JSON pointer of its field. */
@NullMarked
package org.sijil.ingest.reading;

import org.jspecify.annotations.NullMarked;
