package org.sijil.query.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.sijil.query.area.BoundingBox;
import org.sijil.query.facts.Version;

/**
 * Where the areas lie, in memory, as defined at every size of the claim log up to what was taken in: some hundred bytes a
 * definition. One writes, any number read meanwhile.
 */
final class AreaTree {
    record Defined(
            int key, @Nullable String parent, @Nullable BoundingBox box) {}

    private final NavigableMap<String, Version<Defined>> areas = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();
    /** Those that lie in an area, or did before they were defined anew. */
    private final Map<String, NavigableSet<String>> children = new ConcurrentHashMap<>();

    private volatile long size;

    long size() {
        return size;
    }

    /** @param definitions those up to {@code then} that are new, in order: key, id, known from, parent and box */
    void take(List<Object[]> definitions, long then) {
        for (var row : definitions) {
            int key = ((Number) row[0]).intValue();
            var id = String.valueOf(row[1]);
            long position = ((Number) row[2]).longValue() - 1;
            var parent = (String) row[3];
            ids.put(key, id);
            areas.put(id, new Version<>(position, new Defined(key, parent, BoundingBox.ofRow(row, 4)), areas.get(id)));
            if (parent != null) {
                children.computeIfAbsent(parent, _ -> new ConcurrentSkipListSet<>())
                        .add(id);
            }
        }
        size = then;
    }

    /** Null where the area is defined later. */
    @Nullable
    Defined find(String area, long known) {
        return Version.at(areas.get(area), known);
    }

    /** In order of id. */
    Collection<String> defined(long known) {
        return areas.entrySet().stream()
                .filter(area -> Version.at(area.getValue(), known) != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Null of a key that is not taken in yet. */
    @Nullable
    String id(int key) {
        return ids.get(key);
    }

    @Nullable
    String parentOf(String area, long known) {
        var defined = find(area, known);
        return defined == null ? null : defined.parent;
    }

    Collection<String> childrenOf(String area, long known) {
        return children.getOrDefault(area, new ConcurrentSkipListSet<>()).stream()
                .filter(child -> area.equals(parentOf(child, known)))
                .toList();
    }

    /** An area and what is above it. A cycle, which is refused at the door, would end rather than go on. */
    Collection<String> above(String area, long known) {
        var above = new LinkedHashSet<String>();
        for (var next = area; next != null && above.add(next); next = parentOf(next, known)) {}
        return above;
    }

    /** An area and what is below it, in order of id. */
    SortedSet<String> below(String area, long known) {
        var below = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(area));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (find(next, known) != null && below.add(next)) {
                open.addAll(childrenOf(next, known));
            }
        }
        return below;
    }
}
