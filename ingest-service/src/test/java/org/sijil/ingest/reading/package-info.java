@NullMarked
package org.sijil.ingest.reading;

import org.jspecify.annotations.NullMarked;
