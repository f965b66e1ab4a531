/** Files of places as others publish them, read into rows; knows nothing of what is recorded. */
@NullMarked
package org.sijil.ingest.gazetteer.format;

import org.jspecify.annotations.NullMarked;
