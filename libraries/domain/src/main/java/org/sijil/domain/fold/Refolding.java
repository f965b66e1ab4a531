package org.sijil.domain.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Segment;
import org.sijil.domain.policy.Policy;

/**
 * Brings a timeline up to date with a change of what is said: folds from each changed moment on until nothing of the
 * change is left, that is, until no changed word is in the window and the state is what it was (fold.md §7).
 */
final class Refolding {
    private static final int GROWTH = 8;

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

    /**
     * @param end the moment after which nothing is said
     * @param said the words of the area within a window
     */
    Timeline over(long end, Function<Window, Words> said) {
        var segments = new ArrayList<Segment>();
        long done = Window.ALL.from() - 1;
        for (long next = reach.firstAfter(done); next <= Window.ALL.until(); next = reach.firstAfter(done)) {
            segments.addAll(before.within(new Window(done + 1, next - 1)));
            done = foldFrom(next, end, said, segments);
        }
        segments.addAll(before.within(new Window(done + 1, Window.ALL.until())));
        return new Timeline(segments);
    }

    /** @return the moment after which the timeline is again what it was; the end of all where it never is */
    private long foldFrom(long first, long end, Function<Window, Words> said, List<Segment> segments) {
        var now = new Standing(lastOf(segments));
        for (var part = firstPart(first, end); part.from() <= end; part = partAfter(part, end)) {
            var words = said.apply(part.from(part.from() - windowSeconds + 1));
            var stepping = new Stepping(words, policy);
            for (long moment : words.moments(part)) {
                var step = stepping.step(now, moment);
                append(segments, step);
                if (isForgotten(step)) {
                    return moment;
                }
            }
        }
        return Window.ALL.until();
    }

    /** Most changes are forgotten within two windows: what is said later is read bit by bit, for those that are not. */
    private Window firstPart(long first, long end) {
        return new Window(first, reach.everFrom() <= first ? end : Math.min(first + 2 * windowSeconds, end));
    }

    private static Window partAfter(Window part, long end) {
        long length = GROWTH * (part.until() - part.from());
        return new Window(part.until() + 1, Math.min(part.until() + length, end));
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
