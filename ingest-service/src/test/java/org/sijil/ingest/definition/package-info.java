@NullMarked
package org.sijil.ingest.definition;

import org.jspecify.annotations.NullMarked;
