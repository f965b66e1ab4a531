@NullMarked
package org.sijil.ingest.redaction;

import org.jspecify.annotations.NullMarked;
