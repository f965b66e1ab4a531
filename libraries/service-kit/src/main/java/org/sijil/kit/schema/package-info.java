/** A service makes the schemas it owns, its own and its log's, before anything reads them. */
@NullMarked
package org.sijil.kit.schema;

import org.jspecify.annotations.NullMarked;
