package org.sijil.query.diff;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.policy.Policy;
import org.sijil.query.answer.Page;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControl;
import org.sijil.query.control.StateAnswer;

/** What reads otherwise at one moment than at another. */
record Comparison(List<Difference> found, Two moments, Policy policyBefore, Policy policyAfter) {
    private static final int MOST_CAUSES = 100;

    /** @param next the comparison goes on after this area */
    record Two(Moment before, Moment after, String next) {}

    /** @param most in order of id, no more than so many */
    static Comparison of(OwnControl before, OwnControl after, Two moments, @Nullable String within, long most) {
        var areas = new TreeSet<>(within == null ? before.areas() : before.within(within));
        areas.addAll(within == null ? after.areas() : after.within(within));
        var was = before.readAt(moments.before.validAt());
        var is = after.readAt(moments.after.validAt());
        var found = areas.tailSet(moments.next, false).stream()
                .map(area -> new Difference(was.of(area), is.of(area)))
                .filter(Difference::isThere)
                .limit(most)
                .toList();
        return new Comparison(found, moments, before.policy(), after.policy());
    }

    Set<String> spokenOf() {
        return found.stream()
                .flatMap(difference -> difference.spokenOf().stream())
                .collect(toSet());
    }

    /** @param causes claims by area */
    Page<Difference.Answer> page(Map<String, List<String>> causes, int limit) {
        var before = new StateAnswer(moments.before, policyBefore);
        var after = new StateAnswer(moments.after, policyAfter);
        return Page.of(
                found,
                limit,
                moments.after,
                Difference::area,
                difference -> new Difference.Answer(
                        difference.area(),
                        before.of(difference.before()),
                        after.of(difference.after()),
                        difference.spokenOf().stream()
                                .flatMap(area -> causes.getOrDefault(area, List.of()).stream())
                                .distinct()
                                .limit(MOST_CAUSES)
                                .toList()));
    }
}
