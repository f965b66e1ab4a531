/** What the console cannot know by itself. */
@NullMarked
package org.sijil.query.console;

import org.jspecify.annotations.NullMarked;
