package org.sijil.domain.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.control.Segment;

/** What an entry of the claim log changed in a timeline, and the change made (fold.md §7). */
public final class Revision {
    private Revision() {}

    /**
     * @param known the size of the claim log that includes the entry
     * @return null where the timelines are equal
     */
    public static @Nullable ControlRevised between(
            String area, long known, PolicyRef policy, Timeline before, Timeline after) {
        return between(area, known, policy, before, Refolded.whole(after));
    }

    /** The same, without looking at what the fold did not go over. */
    public static @Nullable ControlRevised between(
            String area, long known, PolicyRef policy, Timeline before, Refolded refolded) {
        var after = refolded.timeline();
        var old = before.segments();
        var now = after.segments();
        int head = commonHead(old, now, before.begun(refolded.spans().getFirst().from() - 1));
        if (head == old.size() && head == now.size()) {
            return null;
        }
        int tail = commonTail(
                old, now, old.size() - before.begun(refolded.spans().getLast().until()));
        var to = tail == 0 ? null : now.get(now.size() - tail).from();
        var segments = now.subList(head, now.size() - tail);
        return new ControlRevised(area, known, ControlFold.NAME, policy, firstOf(old, now, head), to, segments);
    }

    /**
     * How many segments they begin with in common. Segments begin at distinct moments, so head and tail never overlap.
     *
     * @param atLeast so many, as is known
     */
    private static int commonHead(List<Segment> one, List<Segment> other, int atLeast) {
        int shorter = Math.min(one.size(), other.size());
        int common = atLeast;
        while (common < shorter && Objects.equals(one.get(common), other.get(common))) {
            common++;
        }
        return common;
    }

    private static int commonTail(List<Segment> one, List<Segment> other, int atLeast) {
        int shorter = Math.min(one.size(), other.size());
        int common = atLeast;
        while (common < shorter
                && Objects.equals(one.get(one.size() - 1 - common), other.get(other.size() - 1 - common))) {
            common++;
        }
        return common;
    }

    private static Instant firstOf(List<Segment> old, List<Segment> now, int head) {
        if (head == old.size()) {
            return now.get(head).from();
        }
        var first = old.get(head).from();
        return head < now.size() && now.get(head).from().isBefore(first)
                ? now.get(head).from()
                : first;
    }

    /** The timeline that {@code revised} makes of the one it was concluded from. */
    public static Timeline apply(Timeline before, ControlRevised revised) {
        var segments = new ArrayList<Segment>();
        before.segments().stream()
                .filter(segment -> segment.from().isBefore(revised.from()))
                .forEach(segments::add);
        segments.addAll(revised.segments());
        before.segments().stream()
                .filter(segment -> revised.to() != null && !segment.from().isBefore(revised.to()))
                .forEach(segments::add);
        return new Timeline(segments);
    }
}
