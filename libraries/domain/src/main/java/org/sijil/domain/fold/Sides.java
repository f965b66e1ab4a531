package org.sijil.domain.fold;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Actor;

/** Actors as last defined, and the side of each. */
final class Sides {
    private final Map<String, Actor> actors = new TreeMap<>();

    /** @return the actors that change sides by it; an actor defined for the first time does not */
    SortedSet<String> define(Actor actor) {
        var before = new TreeMap<String, String>();
        actors.keySet().forEach(id -> before.put(id, of(id)));
        actors.put(actor.id(), actor);
        var moved = new TreeSet<String>();
        before.forEach((id, side) -> {
            if (!of(id).equals(side)) {
                moved.add(id);
            }
        });
        return moved;
    }

    /** The end of the actor's {@code partOf} chain; one that returns to itself ends before the repeat. */
    String of(String actor) {
        var side = actor;
        Set<String> seen = new HashSet<>(Set.of(actor));
        for (var next = partOf(side); next != null && seen.add(next); next = partOf(side)) {
            side = next;
        }
        return side;
    }

    private @Nullable String partOf(String actor) {
        var known = actors.get(actor);
        return known == null ? null : known.partOf();
    }
}
