/** What followers do when the database is in trouble. */
@NullMarked
package org.sijil.kit.database;

import org.jspecify.annotations.NullMarked;
