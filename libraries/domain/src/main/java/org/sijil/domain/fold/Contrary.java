package org.sijil.domain.fold;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Effect;

/**
 * The greatest net of a rival, at least 0 (fold.md §4).
 *
 * @param rival null where no rival has a net above 0
 */
public record Contrary(long net, @Nullable Effect rival) {
    static final Contrary NONE = new Contrary(0, null);
}
