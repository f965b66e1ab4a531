package org.sijil.domain.fold;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;

/** The claims known, found by id, by the areas they name and by the claim they repeat. */
final class ClaimIndex {
    /** Claims stand in order of moment, then position. */
    private record Place(long moment, long position, String id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::moment)
                .thenComparingLong(Place::position)
                .thenComparing(Place::id);

        static Place of(KnownClaim known) {
            return new Place(known.moment(), known.position(), known.id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        static Place before(long moment) {
            return new Place(moment, Long.MIN_VALUE, "");
        }
    }

    private final Map<String, KnownClaim> byId = new HashMap<>();
    private final SortedMap<String, SortedMap<Place, KnownClaim>> byArea = new TreeMap<>();
    private final SortedMap<String, SortedMap<Place, KnownClaim>> echoes = new TreeMap<>();

    @Nullable
    KnownClaim find(String id) {
        return byId.get(id);
    }

    int size() {
        return byId.size();
    }

    Collection<KnownClaim> naming(String area, Window within) {
        var claims = byArea.getOrDefault(area, Collections.emptySortedMap());
        return Collections.unmodifiableCollection(
                claims.subMap(Place.before(within.from()), Place.before(within.until() + 1))
                        .values());
    }

    long lastMoment(String area) {
        var claims = byArea.get(area);
        return claims == null ? Window.ALL.from() : claims.lastKey().moment();
    }

    SortedSet<String> areas() {
        return new TreeSet<>(byArea.keySet());
    }

    void put(KnownClaim known) {
        var before = byId.put(known.id(), known);
        if (before != null) {
            before.claim().areas().forEach(area -> remove(byArea, area, before));
            remove(echoes, before.claim().echoOf(), before);
        }
        known.claim().areas().forEach(area -> add(byArea, area, known));
        add(echoes, known.claim().echoOf(), known);
    }

    private static void add(
            SortedMap<String, SortedMap<Place, KnownClaim>> index, @Nullable String key, KnownClaim known) {
        if (key != null) {
            index.computeIfAbsent(key, _ -> new TreeMap<>()).put(Place.of(known), known);
        }
    }

    private static void remove(
            SortedMap<String, SortedMap<Place, KnownClaim>> index, @Nullable String key, KnownClaim known) {
        if (key != null) {
            var claims = index.getOrDefault(key, new TreeMap<>());
            claims.remove(Place.of(known));
            if (claims.isEmpty()) {
                index.remove(key);
            }
        }
    }

    /** How far the claims that match, and all that echo them and so speak with their voice, reach in each area. */
    SortedMap<String, Reach> reachOf(Predicate<Claim> matching) {
        return reachOf(byId.values().stream()
                .filter(known -> matching.test(known.claim()))
                .toList());
    }

    SortedMap<String, Reach> reachOf(Collection<KnownClaim> claims) {
        var moments = new TreeMap<String, NavigableSet<Long>>();
        var seen = new HashSet<KnownClaim>();
        var open = new ArrayDeque<>(claims);
        while (!open.isEmpty()) {
            var known = open.remove();
            if (seen.add(known)) {
                known.claim()
                        .areas()
                        .forEach(area -> moments.computeIfAbsent(area, _ -> new TreeSet<>())
                                .add(known.moment()));
                open.addAll(echoes.getOrDefault(known.id(), Collections.emptySortedMap())
                        .values());
            }
        }
        var reaches = new TreeMap<String, Reach>();
        moments.forEach((area, changed) -> reaches.put(area, Reach.of(changed)));
        return reaches;
    }
}
