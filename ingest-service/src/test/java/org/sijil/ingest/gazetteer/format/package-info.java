@NullMarked
package org.sijil.ingest.gazetteer.format;

import org.jspecify.annotations.NullMarked;
