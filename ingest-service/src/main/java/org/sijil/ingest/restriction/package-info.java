/** Keeps restricted words from whoever is not an analyst (docs/spec/api.md, Who may do what). */
@NullMarked
package org.sijil.ingest.restriction;

import org.jspecify.annotations.NullMarked;
