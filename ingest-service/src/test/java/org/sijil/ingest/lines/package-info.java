@NullMarked
package org.sijil.ingest.lines;

import org.jspecify.annotations.NullMarked;
