/** What is refused at the door and what is appended: commands decided against what is recorded, purely. */
@NullMarked
package org.sijil.domain.decide;

import org.jspecify.annotations.NullMarked;
