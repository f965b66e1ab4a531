package org.sijil.domain.fold;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Actor;

/** Actors as last defined, and the side of each. */
final class Sides {
    private final Map<String, Actor> actors = new TreeMap<>();
    /** Worked out when first asked for, and anew after each definition. */
    private final Map<String, String> sides = new ConcurrentHashMap<>();

    /** @return the actors that change sides by it; none where it is the actor's first definition */
    SortedSet<String> define(Actor actor) {
        var before = actors.containsKey(actor.id()) ? all() : Map.<String, String>of();
        actors.put(actor.id(), actor);
        sides.clear();
        var moved = new TreeSet<String>();
        before.forEach((id, side) -> {
            if (!of(id).equals(side)) {
                moved.add(id);
            }
        });
        return moved;
    }

    private SortedMap<String, String> all() {
        var all = new TreeMap<String, String>();
        actors.keySet().forEach(id -> all.put(id, of(id)));
        return all;
    }

    String of(String actor) {
        return sides.computeIfAbsent(actor, this::endOfChain);
    }

    private String endOfChain(String actor) {
        var end = actor;
        Set<String> seen = new HashSet<>(Set.of(actor));
        for (var next = partOf(end); next != null && seen.add(next); next = partOf(end)) {
            end = next;
        }
        return end;
    }

    private @Nullable String partOf(String actor) {
        var known = actors.get(actor);
        return known == null ? null : known.partOf();
    }
}
