/** Whose words are for analysts only (api.md, "Who may do what"). */
@NullMarked
package org.sijil.query.restriction;

import org.jspecify.annotations.NullMarked;
