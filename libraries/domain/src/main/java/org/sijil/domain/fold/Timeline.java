package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Segment;

/** The own states of one area in order of valid time, each differing from the one before (fold.md §5). */
public record Timeline(List<Segment> segments) {
    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        segments = List.copyOf(segments);
    }

    /** The last state from {@code t} or before, not aged; see {@link Reading} for the state as it is read. */
    public ControlState at(Instant t) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).from().isAfter(t)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? ControlState.UNKNOWN : segments.get(low - 1).state();
    }
}
