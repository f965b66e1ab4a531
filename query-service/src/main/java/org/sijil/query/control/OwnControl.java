package org.sijil.query.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
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
    /** @param lastState null where nothing was said of it */
    record Own(
            String area, @Nullable String parent, @Nullable ControlState lastState) {
        static Own of(Object[] row) {
            return new Own((String) row[0], (String) row[1], row[2] == null ? null : ControlView.read((String) row[2]));
        }
    }

    private final Map<String, Own> byArea = new TreeMap<>();
    private final Map<String, Collection<String>> children = new TreeMap<>();

    OwnControl(List<Own> areas) {
        for (var own : areas) {
            byArea.put(own.area, own);
            if (own.parent != null) {
                children.computeIfAbsent(own.parent, _ -> new TreeSet<>()).add(own.area);
            }
        }
    }

    /** In order of id. */
    Collection<String> areas() {
        return byArea.keySet();
    }

    /** An area and all below it, in order of id. */
    Collection<String> within(String area) {
        var within = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (byArea.containsKey(next) && within.add(next)) {
                open.addAll(childrenOf(next));
            }
        }
        return within;
    }

    Collection<String> childrenOf(String area) {
        return children.getOrDefault(area, List.of());
    }

    Reading readAt(Instant validAt, Policy policy) {
        return new Reading(validAt, policy, this::lastState, this::parent);
    }

    private ControlState lastState(String area) {
        var own = byArea.get(area);
        return own == null || own.lastState == null ? ControlState.UNKNOWN : own.lastState;
    }

    private @Nullable String parent(String area) {
        var own = byArea.get(area);
        return own == null ? null : own.parent;
    }
}
