/** What proves the entries on a claim to whoever has the log's key: read from the log's own database, kept nowhere else. */
@NullMarked
package org.sijil.query.proof;

import org.jspecify.annotations.NullMarked;
