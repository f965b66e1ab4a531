@NullMarked
package org.sijil.ingest;

import org.jspecify.annotations.NullMarked;
