/** Serves what is known: read models of both logs, each read on two clocks. */
@NullMarked
package org.sijil.query;

import org.jspecify.annotations.NullMarked;
