package org.sijil.query.control;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.policy.Policy;
import org.sijil.query.area.BoundingBox;

/**
 * Own control at a size of the claim log, held in memory. Never changes: what comes after shares what stayed.
 *
 * @param since of what was so before this it does not tell
 * @param children by the area above them
 * @param states of each area, by the moment from which it was so
 */
record ControlSnapshot(
        long known,
        Instant since,
        Policy policy,
        TreeMap<String, Defined> areas,
        Map<String, Collection<String>> children,
        Map<String, TreeMap<Instant, ControlState>> states) {
    record Defined(@Nullable String parent, @Nullable BoundingBox box) {}

    static ControlSnapshot empty(Instant since) {
        return new ControlSnapshot(0, since, Policy.BUILT_IN, new TreeMap<>(), Map.of(), Map.of());
    }

    /**
     * @param defined id, parent and box of the areas that were defined since
     * @param revised id, second and state of the areas whose control changed since; a null second where nothing is left
     */
    ControlSnapshot next(long then, Policy inForce, List<Object[]> defined, List<Object[]> revised) {
        var nextAreas = areas;
        var nextChildren = children;
        if (!defined.isEmpty()) {
            nextAreas = new TreeMap<>(areas);
            for (var row : defined) {
                nextAreas.put(String.valueOf(row[0]), new Defined((String) row[1], BoundingBox.ofRow(row, 2)));
            }
            nextChildren = childrenIn(nextAreas);
        }
        var nextStates = new HashMap<>(states);
        var fresh = new HashMap<String, TreeMap<Instant, ControlState>>();
        for (var row : revised) {
            var ofArea = fresh.computeIfAbsent(String.valueOf(row[0]), _ -> new TreeMap<>());
            if (row[1] instanceof Long second && row[2] instanceof String state) {
                ofArea.put(Instant.ofEpochSecond(second), ControlView.read(state));
            }
        }
        nextStates.putAll(fresh);
        return new ControlSnapshot(then, since, inForce, nextAreas, nextChildren, nextStates);
    }

    private static Map<String, Collection<String>> childrenIn(Map<String, Defined> areas) {
        var children = new HashMap<String, Collection<String>>();
        areas.forEach((area, defined) -> {
            if (defined.parent != null) {
                children.computeIfAbsent(defined.parent, _ -> new TreeSet<>()).add(area);
            }
        });
        return children;
    }

    OwnControl at(Instant validAt) {
        return new At(validAt);
    }

    private final class At implements OwnControl {
        private final Instant validAt;

        At(Instant validAt) {
            this.validAt = validAt;
        }

        @Override
        public Policy policy() {
            return policy;
        }

        @Override
        public Collection<String> areas() {
            return areas.keySet();
        }

        @Override
        public @Nullable String parentOf(String area) {
            var defined = areas.get(area);
            return defined == null ? null : defined.parent;
        }

        @Override
        public Collection<String> childrenOf(String area) {
            return children.getOrDefault(area, List.of());
        }

        @Override
        public @Nullable BoundingBox boxOf(String area) {
            var defined = areas.get(area);
            return defined == null ? null : defined.box;
        }

        @Override
        public ControlState lastState(String area) {
            var ofArea = states.get(area);
            var last = ofArea == null ? null : ofArea.floorEntry(validAt);
            return last == null ? ControlState.UNKNOWN : last.getValue();
        }
    }
}
