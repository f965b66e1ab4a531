/** The writing path: commands are decided on what the log says and appended, in the order in which they came. */
@NullMarked
package org.sijil.ingest.recording;

import org.jspecify.annotations.NullMarked;
