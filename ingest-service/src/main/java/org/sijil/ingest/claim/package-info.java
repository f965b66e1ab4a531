/** Claims: their reading, and the ways in, one by one and as a stream. */
@NullMarked
package org.sijil.ingest.claim;

import org.jspecify.annotations.NullMarked;
