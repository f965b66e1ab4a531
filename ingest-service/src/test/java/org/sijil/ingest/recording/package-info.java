@NullMarked
package org.sijil.ingest.recording;

import org.jspecify.annotations.NullMarked;
