package org.sijil.domain.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Segment;
import org.sijil.domain.policy.Policy;

/**
 * Brings a timeline up to date with a change of what is said: folds from the first changed moment on until nothing of
 * the change is left, that is, until no changed word is in the window and the state is what it was (fold.md §7).
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

    /** @param said the words of the area within a window */
    Timeline over(Function<Window, Words> said) {
        var segments = new ArrayList<>(before.until(reach.first() - 1));
        var now = new Standing(
                segments.isEmpty() ? ControlState.UNKNOWN : segments.getLast().state());
        for (var part : parts()) {
            var words = said.apply(part.from(part.from() - windowSeconds + 1));
            var stepping = new Stepping(words, policy);
            for (long moment : words.moments(part)) {
                var step = stepping.step(now, moment);
                append(segments, step);
                if (isForgotten(step)) {
                    segments.addAll(before.after(moment));
                    return new Timeline(segments);
                }
            }
        }
        return new Timeline(segments);
    }

    /** Most changes are forgotten within two windows; all that is said later is only read for those that are not. */
    private List<Window> parts() {
        long soon = Math.min(reach.last() + 2 * windowSeconds, Window.ALL.until());
        return List.of(new Window(reach.first(), soon), new Window(soon + 1, Window.ALL.until()));
    }

    private boolean isForgotten(Step step) {
        return step.moment() - windowSeconds >= reach.last() && step.after().equals(before.at(step.moment()));
    }

    private static void append(List<Segment> segments, Step step) {
        var last =
                segments.isEmpty() ? ControlState.UNKNOWN : segments.getLast().state();
        if (!step.after().equals(last)) {
            segments.add(new Segment(Instant.ofEpochSecond(step.moment()), step.after()));
        }
    }
}
