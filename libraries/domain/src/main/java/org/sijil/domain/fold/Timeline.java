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
        return at(t.getEpochSecond());
    }

    ControlState at(long moment) {
        int begun = begun(moment);
        return begun == 0 ? ControlState.UNKNOWN : segments.get(begun - 1).state();
    }

    List<Segment> within(Window window) {
        return segments.subList(begun(window.from() - 1), begun(window.until()));
    }

    /** How many segments begin at {@code moment} or before. */
    int begun(long moment) {
        return Ordered.countFirst(segments, segment -> segment.from().getEpochSecond() <= moment);
    }
}
