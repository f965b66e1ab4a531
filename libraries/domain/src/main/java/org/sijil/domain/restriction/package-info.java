/** Which words are for analysts only (docs/spec/claims.md, restricted; docs/spec/api.md, Who may do what). */
@NullMarked
package org.sijil.domain.restriction;

import org.jspecify.annotations.NullMarked;
