package org.sijil.domain.fold;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;

/**
 * The state of control of an area as read at a moment (fold.md §6).
 *
 * @param inheritedFrom the ancestor whose control was taken over
 */
public record AreaReading(
        String area,
        ControlState state,
        @Nullable String inheritedFrom,
        @Nullable Above above) {}
