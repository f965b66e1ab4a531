@NullMarked
package org.sijil.query.console;

import org.jspecify.annotations.NullMarked;
