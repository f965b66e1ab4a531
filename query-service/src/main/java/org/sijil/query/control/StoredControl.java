package org.sijil.query.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.policy.Policy;
import org.sijil.query.area.BoundingBox;

/** Own control as the database tells it of a moment. */
final class StoredControl implements OwnControl {
    private record Own(@Nullable String parent, @Nullable BoundingBox box, ControlState last) {}

    private final Policy policy;
    private final SortedMap<String, Own> areas = new TreeMap<>();
    private final Map<String, Collection<String>> children = new HashMap<>();

    /** @param rows of {@code query.own_control} */
    StoredControl(Policy policy, List<Object[]> rows) {
        this.policy = policy;
        for (var row : rows) {
            var area = String.valueOf(row[0]);
            var parent = (String) row[1];
            var state = (String) row[6];
            var last = state == null ? ControlState.UNKNOWN : ControlView.read(state);
            areas.put(area, new Own(parent, BoundingBox.ofRow(row, 2), last));
            if (parent != null) {
                children.computeIfAbsent(parent, _ -> new TreeSet<>()).add(area);
            }
        }
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
        var own = areas.get(area);
        return own == null ? null : own.parent;
    }

    @Override
    public Collection<String> childrenOf(String area) {
        return children.getOrDefault(area, List.of());
    }

    @Override
    public @Nullable BoundingBox boxOf(String area) {
        var own = areas.get(area);
        return own == null ? null : own.box;
    }

    @Override
    public ControlState lastState(String area) {
        var own = areas.get(area);
        return own == null ? ControlState.UNKNOWN : own.last;
    }
}
