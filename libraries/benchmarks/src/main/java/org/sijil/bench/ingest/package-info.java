/** {@code bench ingest}: the packaged service, asked over HTTP as its clients ask. */
@NullMarked
package org.sijil.bench.ingest;

import org.jspecify.annotations.NullMarked;
