@NullMarked
package org.sijil.ingest.claim;

import org.jspecify.annotations.NullMarked;
