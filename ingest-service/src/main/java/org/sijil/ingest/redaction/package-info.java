/** Redactions: words removed at an authority's order, and told of for ever. */
@NullMarked
package org.sijil.ingest.redaction;

import org.jspecify.annotations.NullMarked;
