package org.sijil.domain.fold;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Ground;

/**
 * How it stands in the smallest areas below one (fold.md §6). Computed for the reader, never stored or inherited upward.
 *
 * @param heldBy the HELD ones by controller
 * @param controller of them all, where the verdict is ALL_HELD
 */
public record RollUp(
        SortedMap<Ground, Count> byGround,
        SortedMap<String, Count> heldBy,
        Verdict verdict,
        @Nullable String controller) {

    public enum Verdict {
        ALL_HELD,
        MIXED,
        UNKNOWN
    }

    /** @param inherited how many of the {@code areas} have it from an area above */
    public record Count(int areas, int inherited) {
        private Count plus(Count other) {
            return new Count(areas + other.areas, inherited + other.inherited);
        }
    }

    public RollUp {
        byGround = Collections.unmodifiableSortedMap(new TreeMap<>(byGround));
        heldBy = Collections.unmodifiableSortedMap(new TreeMap<>(heldBy));
    }

    /** @param readings of the areas that {@link #leavesOf} names, each once */
    public static RollUp of(Collection<AreaReading> readings) {
        var byGround = new TreeMap<Ground, Count>();
        var heldBy = new TreeMap<String, Count>();
        for (var reading : readings) {
            var one = new Count(1, reading.inheritedFrom() == null ? 0 : 1);
            byGround.merge(reading.state().ground(), one, Count::plus);
            if (reading.state().ground() == Ground.HELD && reading.state().controller() != null) {
                heldBy.merge(reading.state().controller(), one, Count::plus);
            }
        }
        boolean allHeld = byGround.keySet().equals(Set.of(Ground.HELD)) && heldBy.size() == 1;
        boolean noneKnown = Set.of(Ground.UNKNOWN).containsAll(byGround.keySet());
        return new RollUp(
                byGround,
                heldBy,
                allHeld ? Verdict.ALL_HELD : noneKnown ? Verdict.UNKNOWN : Verdict.MIXED,
                allHeld ? heldBy.firstKey() : null);
    }

    /** The areas below that have no children; the area itself where it has none. */
    public static SortedSet<String> leavesOf(String area, Function<String, ? extends Collection<String>> children) {
        var leaves = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(area));
        while (!open.isEmpty()) {
            var next = open.remove();
            var below = children.apply(next);
            if (below.isEmpty()) {
                leaves.add(next);
            }
            below.stream().filter(seen::add).forEach(open::add);
        }
        return leaves;
    }
}
