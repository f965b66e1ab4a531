/** Control of areas on both clocks. */
@NullMarked
package org.sijil.query.control;

import org.jspecify.annotations.NullMarked;
