/** What the fold concludes: the state of control of an area, and its revisions. */
@NullMarked
package org.sijil.domain.control;

import org.jspecify.annotations.NullMarked;
