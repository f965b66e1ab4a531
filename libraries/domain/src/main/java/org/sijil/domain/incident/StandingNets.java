package org.sijil.domain.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sijil.domain.control.Effect;
import org.sijil.domain.fold.Nets;
import org.sijil.domain.fold.Window;

/** The nets of one area at the moments of its long incidents: each stands until a change comes near it. */
final class StandingNets {
    /** To work out the nets of so few moments takes less than to keep them. */
    private static final int FEW = 16;

    private static final int MOST = 100_000;

    private final Map<Effect, NavigableMap<Long, Long>> kept = new HashMap<>();

    void forget(Window change) {
        kept.values()
                .forEach(nets ->
                        nets.subMap(change.from(), true, change.until(), true).clear());
    }

    /** @param moments at least one */
    long greatest(List<Long> moments, Effect effect, Nets nets) {
        var known = moments.size() > FEW ? of(effect) : new TreeMap<Long, Long>();
        return moments.stream()
                .mapToLong(moment -> known.computeIfAbsent(moment, _ -> nets.at(moment, effect)))
                .max()
                .orElseThrow();
    }

    private NavigableMap<Long, Long> of(Effect effect) {
        if (kept.values().stream().mapToInt(Map::size).sum() > MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(effect, _ -> new TreeMap<>());
    }
}
