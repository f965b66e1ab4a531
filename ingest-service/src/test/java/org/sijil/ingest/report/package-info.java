@NullMarked
package org.sijil.ingest.report;

import org.jspecify.annotations.NullMarked;
