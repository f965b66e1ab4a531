/** Reports, the documents that claims cite: their reading and filing. */
@NullMarked
package org.sijil.ingest.report;

import org.jspecify.annotations.NullMarked;
