package org.sijil.domain.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Segment;
import org.sijil.domain.policy.Policy;

/**
 * Brings a timeline up to date with a change of what is said: folds from each changed moment on until nothing of the
 * change is left, that is, until no changed word is in the window and the state is what it was (fold.md §7).
 */
final class Refolding {
    private final Timeline before;
    private final Reach reach;
    private final Policy policy;
    private final long windowSeconds;

    Refolding(Timeline before, Reach reach, Policy policy) {
        this.before = before;
        this.reach = reach;
        this.policy = policy;
        this.windowSeconds = Window.seconds(policy);
    }

    Refolded over(Words said) {
        var stepping = new Stepping(said, policy);
        var segments = new ArrayList<Segment>(before.segments().size() + 1);
        var spans = new ArrayList<Window>();
        long done = Window.ALL.from() - 1;
        for (long next = reach.firstAfter(done); next <= Window.ALL.until(); next = reach.firstAfter(done)) {
            segments.addAll(before.within(new Window(done + 1, next - 1)));
            done = foldFrom(next, said, stepping, segments);
            spans.add(new Window(next, done));
        }
        segments.addAll(before.within(new Window(done + 1, Window.ALL.until())));
        return new Refolded(new Timeline(segments), spans);
    }

    /** @return the moment after which the timeline is again what it was; the end of all where it never is */
    private long foldFrom(long first, Words said, Stepping stepping, List<Segment> segments) {
        var now = new Standing(lastOf(segments));
        for (long moment = said.momentAfter(first - 1);
                moment <= Window.ALL.until();
                moment = said.momentAfter(moment)) {
            var step = stepping.step(now, moment);
            append(segments, step);
            if (isForgotten(step)) {
                return moment;
            }
        }
        return Window.ALL.until();
    }

    private boolean isForgotten(Step step) {
        return !reach.isHeardAt(step.moment(), windowSeconds) && step.after().equals(before.at(step.moment()));
    }

    private static ControlState lastOf(List<Segment> segments) {
        return segments.isEmpty() ? ControlState.UNKNOWN : segments.getLast().state();
    }

    private static void append(List<Segment> segments, Step step) {
        if (!step.after().equals(lastOf(segments))) {
            segments.add(new Segment(Instant.ofEpochSecond(step.moment()), step.after()));
        }
    }
}
