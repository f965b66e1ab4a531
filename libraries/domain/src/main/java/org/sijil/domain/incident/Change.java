package org.sijil.domain.incident;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.fold.Reach;

/** From the first to the last moment, in seconds, at which a claim, or the net of an effect, may be another now. */
record Change(long first, long last) {
    /** A word counts for a window, and what is spent follows from the state before a moment. */
    static Change of(Reach reach, @Nullable ControlRevised control, long windowSeconds) {
        long last = reach.lastHeard(windowSeconds);
        if (control == null) {
            return new Change(reach.first(), last);
        }
        long settled = control.to() == null ? Reach.WHOLE.last() : control.to().getEpochSecond();
        return new Change(reach.first(), Math.max(last, settled));
    }
}
