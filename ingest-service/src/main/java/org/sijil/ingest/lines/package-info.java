/** NDJSON both ways: an outcome for each line, in order, while the lines still come; memory stays flat. */
@NullMarked
package org.sijil.ingest.lines;

import org.jspecify.annotations.NullMarked;
