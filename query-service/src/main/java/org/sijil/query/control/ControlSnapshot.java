package org.sijil.query.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.policy.Policy;

/**
 * Own control at a size of the claim log, held in memory. Never changes: what comes after shares what stayed.
 *
 * @param since of what was so before this it does not tell
 * @param states of each area, by the moment from which it was so
 */
record ControlSnapshot(long known, Instant since, Policy policy, Map<String, TreeMap<Instant, ControlState>> states) {
    static ControlSnapshot empty(Instant since) {
        return new ControlSnapshot(0, since, Policy.BUILT_IN, Map.of());
    }

    /**
     * @param revised id, second and state of the areas whose control changed since; a null second where nothing is left
     */
    ControlSnapshot next(long then, Policy inForce, List<Object[]> revised) {
        var nextStates = new HashMap<>(states);
        var fresh = new HashMap<String, TreeMap<Instant, ControlState>>();
        for (var row : revised) {
            var ofArea = fresh.computeIfAbsent(String.valueOf(row[0]), _ -> new TreeMap<>());
            if (row[1] instanceof Long second && row[2] instanceof String state) {
                ofArea.put(Instant.ofEpochSecond(second), ControlView.read(state));
            }
        }
        nextStates.putAll(fresh);
        return new ControlSnapshot(then, since, inForce, nextStates);
    }

    OwnControl at(Instant validAt, AreaTree areas) {
        return new OwnControl(policy, areas, known, area -> lastState(area, validAt));
    }

    private ControlState lastState(String area, Instant validAt) {
        var ofArea = states.get(area);
        var last = ofArea == null ? null : ofArea.floorEntry(validAt);
        return last == null ? ControlState.UNKNOWN : last.getValue();
    }
}
