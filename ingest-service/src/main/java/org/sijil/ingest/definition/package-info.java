/** Definitions: actors, sources, areas and policies, their reading and the ways in. */
@NullMarked
package org.sijil.ingest.definition;

import org.jspecify.annotations.NullMarked;
