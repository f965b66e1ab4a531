/** The claim log as read: what was said, when and by whom it was recorded; definitions and history are read from it. */
@NullMarked
package org.sijil.query.entry;

import org.jspecify.annotations.NullMarked;
