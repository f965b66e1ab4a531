package org.sijil.query.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.policy.Policy;
import org.sijil.query.area.BoundingBox;

/** Areas as defined and their last own states at one moment, each with all that is above it: what a reading needs. */
public interface OwnControl {
    /** The one in force. */
    Policy policy();

    /** In order of id. */
    Collection<String> areas();

    @Nullable
    String parentOf(String area);

    Collection<String> childrenOf(String area);

    @Nullable
    BoundingBox boxOf(String area);

    /** UNKNOWN where nothing was said. */
    ControlState lastState(String area);

    /** An area and all below it, in order of id. */
    default Collection<String> within(String area) {
        var areas = areas();
        var within = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (areas.contains(next) && within.add(next)) {
                open.addAll(childrenOf(next));
            }
        }
        return within;
    }

    default Reading readAt(Instant validAt) {
        return new Reading(validAt, policy(), this::lastState, this::parentOf);
    }
}
