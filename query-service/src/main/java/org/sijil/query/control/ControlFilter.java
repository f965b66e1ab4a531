package org.sijil.query.control;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.query.area.BoundingBox;

/** Which states are asked for; null: whichever. */
record ControlFilter(
        @Nullable String within,
        @Nullable BoundingBox box,
        @Nullable String controller,
        @Nullable Ground ground) {
    /** An area that nobody knows where to look for is in no box. */
    boolean isThere(@Nullable BoundingBox area) {
        return box == null || (area != null && box.intersects(area));
    }

    boolean takes(ControlState state) {
        return (controller == null || controller.equals(state.controller()))
                && (ground == null || ground == state.ground())
                && (ground == Ground.UNKNOWN || state.information() != Information.NONE);
    }
}
