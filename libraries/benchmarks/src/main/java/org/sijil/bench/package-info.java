/** {@code ./sijil bench}: contenders run by turns on one PostgreSQL, and what came of it as Markdown. */
@NullMarked
package org.sijil.bench;

import org.jspecify.annotations.NullMarked;
