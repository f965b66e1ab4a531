package org.sijil.query.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.query.area.AreaViews;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.OwnControl;
import org.sijil.query.control.OwnControls;
import org.sijil.query.control.StateAnswer;

/** Finds the areas whose own state time alone changed: support that grew old, a ring or a pending word that lapsed. */
@ApplicationScoped
class TimeChanges {
    private final OwnControls controls;
    private final AreaViews areas;

    TimeChanges(OwnControls controls, AreaViews areas) {
        this.controls = controls;
        this.areas = areas;
    }

    /** What changed from one second to another at one size of the claim log, each given the next place after one. */
    Uni<List<Change>> between(Instant before, Instant now, long known, Place last) {
        var was = new Moment(before, known, true);
        var is = new Moment(now, known, true);
        // The later first: it is the one that memory may have to be filled for.
        return controls.everywhere(is)
                .chain(after -> controls.everywhere(was)
                        .chain(earlier -> areas.lastDefined(known)
                                .map(areasKnown ->
                                        changes(transitions(earlier, was, after, is), after, is, areasKnown, last))));
    }

    private static List<Transition> transitions(OwnControl earlier, Moment was, OwnControl after, Moment is) {
        var readBefore = earlier.readAt(was.validAt());
        var readAfter = after.readAt(is.validAt());
        var shownBefore = new StateAnswer(was, earlier.policy());
        var shownAfter = new StateAnswer(is, after.policy());
        return after.areas().stream()
                .filter(area -> !readBefore.own(area).equals(readAfter.own(area)))
                .map(area -> new Transition(readBefore.of(area), readAfter.of(area), shownBefore, shownAfter))
                .toList();
    }

    private static List<Change> changes(
            List<Transition> transitions, OwnControl control, Moment is, long areasKnown, Place last) {
        var changes = new ArrayList<Change>();
        for (var transition : transitions) {
            var place = new Place(last.id(), last.tick() + changes.size() + 1);
            changes.add(
                    Change.ofTime(place, transition, lineage(transition.area(), control), areasKnown, is.validAt()));
        }
        return changes;
    }

    private static Set<String> lineage(String area, OwnControl control) {
        var lineage = new LinkedHashSet<String>();
        for (@Nullable String next = area; next != null && lineage.add(next); ) {
            next = control.parentOf(next);
        }
        return lineage;
    }
}
