@NullMarked
package org.sijil.ingest.gazetteer;

import org.jspecify.annotations.NullMarked;
