/** The facts of the claim log in memory, at every size of it: for what looks at more claims than a query should. */
@NullMarked
package org.sijil.query.facts;

import org.jspecify.annotations.NullMarked;
