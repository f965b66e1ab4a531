/** The projector, given what it was given before. */
@NullMarked
package org.sijil.query.claimlog;

import org.jspecify.annotations.NullMarked;
