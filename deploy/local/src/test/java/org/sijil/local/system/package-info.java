/** The whole, as a newcomer starts it: launcher, PostgreSQL and the packaged services as processes of their own. */
@NullMarked
package org.sijil.local.system;

import org.jspecify.annotations.NullMarked;
