@NullMarked
package org.sijil.ingest.restriction;

import org.jspecify.annotations.NullMarked;
