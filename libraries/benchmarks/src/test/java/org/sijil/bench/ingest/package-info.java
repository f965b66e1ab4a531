@NullMarked
package org.sijil.bench.ingest;

import org.jspecify.annotations.NullMarked;
