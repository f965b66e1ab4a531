package org.sijil.incident.control;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reach;
import org.sijil.domain.fold.Timeline;

/**
 * An area on which an entry of the claim log bears, as it is told once it is folded again.
 *
 * @param known the entry included
 * @param timeline the area's, as known now
 * @param revised null where the entry did not change it
 */
record Refolded(
        Known known,
        String area,
        Reach reach,
        Timeline timeline,
        @Nullable ControlRevised revised) {}
