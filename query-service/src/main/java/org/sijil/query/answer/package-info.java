/** What every answer of this service has in common: pages, cursors, caching, things shown whole. */
@NullMarked
package org.sijil.query.answer;

import org.jspecify.annotations.NullMarked;
