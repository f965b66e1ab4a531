/** Control refolded under another policy or with claims that nobody made: what would be, never stored. */
@NullMarked
package org.sijil.query.lens;

import org.jspecify.annotations.NullMarked;
