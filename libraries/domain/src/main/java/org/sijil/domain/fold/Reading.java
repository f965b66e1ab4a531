package org.sijil.domain.fold;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.policy.Policy;

/**
 * The state of areas as read at one moment of valid time (fold.md §6): aged, and where nothing is known of the area
 * itself, taken over from the nearest area above of which something is. What is said of a province never overrides
 * what is said of the town. Not thread-safe.
 */
public final class Reading {
    private final Instant at;
    private final Policy policy;
    private final Function<String, ControlState> lastState;
    private final Function<String, @Nullable String> parent;
    /** Own states of areas above others: each is asked for again and again. */
    private final Map<String, ControlState> above = new HashMap<>();

    /**
     * @param lastState the last own state of an area from {@code at} or before, not aged; UNKNOWN where there is none
     * @param parent the area's parent, as last defined
     */
    public Reading(
            Instant at,
            Policy policy,
            Function<String, ControlState> lastState,
            Function<String, @Nullable String> parent) {
        this.at = at;
        this.policy = policy;
        this.lastState = lastState;
        this.parent = parent;
    }

    /** Folds each area that is asked for, once. */
    public static Reading of(Known known, Instant at) {
        Map<String, ControlState> states = new HashMap<>();
        return new Reading(
                at,
                known.policy(),
                area -> states.computeIfAbsent(
                        area, _ -> ControlFold.timeline(known, area).at(at)),
                known::parent);
    }

    /** The area's own state, as read at this moment. */
    public ControlState own(String area) {
        return own(lastState.apply(area), policy, at);
    }

    /** A state as time alone leaves it at {@code at}; one whose support is old is told as STALE. */
    public static ControlState own(ControlState state, Policy policy, Instant at) {
        var now = new Standing(state);
        var ageing = new Ageing(policy);
        long moment = at.getEpochSecond();
        ageing.age(now, moment);
        if (now.ground != Ground.UNKNOWN && ageing.isStale(now, moment)) {
            now.information = Information.STALE;
            now.confidence = Confidence.LOW;
        }
        return now.state();
    }

    public AreaReading of(String area) {
        var own = own(area);
        var above = nearestKnownAbove(area);
        if (above == null) {
            return new AreaReading(area, own, null, null);
        }
        if (inherits(own, above.state)) {
            return new AreaReading(area, inherited(own, above.state), above.area, null);
        }
        return new AreaReading(area, own, null, newerWord(own, above));
    }

    private record Ancestor(String area, ControlState state) {}

    private @Nullable Ancestor nearestKnownAbove(String area) {
        Set<String> seen = new HashSet<>(Set.of(area));
        for (var next = parent.apply(area); next != null && seen.add(next); next = parent.apply(next)) {
            var own = above.computeIfAbsent(next, this::own);
            if (own.ground() != Ground.UNKNOWN) {
                return new Ancestor(next, own);
            }
        }
        return null;
    }

    private static boolean inherits(ControlState own, ControlState above) {
        return own.ground() == Ground.UNKNOWN
                && above.ground() != Ground.CONTESTED
                && (own.lastKnown() == null || isNewer(above, own));
    }

    private static ControlState inherited(ControlState own, ControlState above) {
        var now = new Standing(own);
        var from = new Standing(above);
        now.controller = from.controller;
        now.ground = from.ground;
        now.former = from.former;
        now.since = from.since;
        now.lastSupported = from.lastSupported;
        now.confidence = Confidence.LOW;
        now.information = isDoubtful(from.information) ? from.information : Information.REPORTED;
        return now.state();
    }

    private static boolean isDoubtful(Information information) {
        return information == Information.STALE || information == Information.DISPUTED;
    }

    private static @Nullable Above newerWord(ControlState own, Ancestor above) {
        var controller = above.state.controller();
        var since = above.state.since();
        return above.state.ground() == Ground.HELD
                        && controller != null
                        && since != null
                        && !controller.equals(own.controller())
                        && isNewer(above.state, own)
                ? new Above(above.area, controller, since)
                : null;
    }

    private static boolean isNewer(ControlState above, ControlState own) {
        return above.since() != null
                && own.lastSupported() != null
                && above.since().isAfter(own.lastSupported());
    }
}
