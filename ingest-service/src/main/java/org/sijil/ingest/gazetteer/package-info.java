/** Files of places become area definitions: each row beside what is recorded, told before it is done. */
@NullMarked
package org.sijil.ingest.gazetteer;

import org.jspecify.annotations.NullMarked;
