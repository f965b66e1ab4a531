package org.sijil.query.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.policy.Policy;

/** Some areas with their parents and last own states, each with all that is above it: what a reading needs to know. */
final class OwnControl {
    /** @param state as it is stored; null where nothing was said of the area */
    record Own(
            String area, @Nullable String parent, @Nullable String state) {
        static Own of(Object[] row) {
            return new Own((String) row[0], (String) row[1], (String) row[2]);
        }
    }

    private final Map<String, ControlState> lastStates = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Collection<String>> children = new HashMap<>();

    OwnControl(List<Own> areas) {
        for (var own : areas) {
            lastStates.put(own.area, own.state == null ? ControlState.UNKNOWN : ControlView.read(own.state));
            if (own.parent != null) {
                parents.put(own.area, own.parent);
                children.computeIfAbsent(own.parent, _ -> new TreeSet<>()).add(own.area);
            }
        }
    }

    /** In order of id. */
    Collection<String> areas() {
        return lastStates.keySet();
    }

    /** An area and all below it, in order of id. */
    Collection<String> within(String area) {
        var within = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (lastStates.containsKey(next) && within.add(next)) {
                open.addAll(childrenOf(next));
            }
        }
        return within;
    }

    Collection<String> childrenOf(String area) {
        return children.getOrDefault(area, List.of());
    }

    Reading readAt(Instant validAt, Policy policy) {
        return new Reading(validAt, policy, area -> lastStates.getOrDefault(area, ControlState.UNKNOWN), parents::get);
    }
}
