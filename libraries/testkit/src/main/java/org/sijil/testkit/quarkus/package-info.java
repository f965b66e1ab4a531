/** What the tests of the Quarkus services start from: a database, and tokens their application takes. */
@NullMarked
package org.sijil.testkit.quarkus;

import org.jspecify.annotations.NullMarked;
