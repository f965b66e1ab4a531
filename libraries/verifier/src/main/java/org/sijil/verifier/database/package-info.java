/** A log in its own PostgreSQL tables, read past any service by plain JDBC; the driver is the caller's. */
@NullMarked
package org.sijil.verifier.database;

import org.jspecify.annotations.NullMarked;
