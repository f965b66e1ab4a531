/** From bytes to a reply: reading, recording, and words for people that say what was found and what would do. */
@NullMarked
package org.sijil.ingest.intake;

import org.jspecify.annotations.NullMarked;
