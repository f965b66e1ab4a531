package org.sijil.query.control;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.policy.Policy;
import org.sijil.query.area.BoundingBox;

/** Areas as defined and their last own states at one moment, each with all that is above it: what a reading needs. */
public final class OwnControl {
    private final Policy policy;
    private final AreaTree areas;
    private final long known;
    private final Function<String, ControlState> lastState;

    /** @param lastState UNKNOWN where nothing was said, or the area was not asked for */
    OwnControl(Policy policy, AreaTree areas, long known, Function<String, ControlState> lastState) {
        this.policy = policy;
        this.areas = areas;
        this.known = known;
        this.lastState = lastState;
    }

    /** The one in force. */
    public Policy policy() {
        return policy;
    }

    /** In order of id. */
    public Collection<String> areas() {
        return areas.defined(known);
    }

    public @Nullable String parentOf(String area) {
        return areas.parentOf(area, known);
    }

    public Collection<String> childrenOf(String area) {
        return areas.childrenOf(area, known);
    }

    @Nullable
    BoundingBox boxOf(String area) {
        var defined = areas.find(area, known);
        return defined == null ? null : defined.box();
    }

    /** An area and all below it, in order of id; none where it is defined later. */
    public Collection<String> within(String area) {
        return areas.below(area, known);
    }

    public Reading readAt(Instant validAt) {
        return new Reading(validAt, policy, lastState, this::parentOf);
    }
}
