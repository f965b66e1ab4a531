/** For tests only: a log in memory, the suite that every log passes, a real PostgreSQL, the arrows between modules. */
@NullMarked
package org.sijil.testkit;

import org.jspecify.annotations.NullMarked;
