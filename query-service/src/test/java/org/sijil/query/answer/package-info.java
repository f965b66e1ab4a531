/** What every answer has in common. */
@NullMarked
package org.sijil.query.answer;

import org.jspecify.annotations.NullMarked;
