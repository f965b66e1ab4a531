package org.sijil.domain.fold;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;

/** The claims known, found by id, by the areas they name and by the claim they repeat. */
final class ClaimIndex {
    private static final Comparator<KnownClaim> BY_MOMENT =
            Comparator.comparingLong(KnownClaim::moment).thenComparingLong(KnownClaim::position);

    private final Map<String, KnownClaim> byId = new HashMap<>();
    private final SortedMap<String, SortedSet<KnownClaim>> byArea = new TreeMap<>();
    private final SortedMap<String, SortedSet<KnownClaim>> echoes = new TreeMap<>();

    @Nullable
    KnownClaim find(String id) {
        return byId.get(id);
    }

    int size() {
        return byId.size();
    }

    /** In order of moment, then position. */
    SortedSet<KnownClaim> naming(String area) {
        return Collections.unmodifiableSortedSet(byArea.getOrDefault(area, Collections.emptySortedSet()));
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

    private static void add(SortedMap<String, SortedSet<KnownClaim>> index, @Nullable String key, KnownClaim known) {
        if (key != null) {
            index.computeIfAbsent(key, _ -> new TreeSet<>(BY_MOMENT)).add(known);
        }
    }

    private static void remove(SortedMap<String, SortedSet<KnownClaim>> index, @Nullable String key, KnownClaim known) {
        if (key != null) {
            index.computeIfPresent(key, (_, claims) -> claims.remove(known) && claims.isEmpty() ? null : claims);
        }
    }

    /** Areas named by the claims that match and, since an echo speaks with its root's voice, by all that echo them. */
    SortedSet<String> areasOf(Predicate<Claim> matching) {
        return areasOf(byId.values().stream()
                .filter(known -> matching.test(known.claim()))
                .toList());
    }

    SortedSet<String> areasOf(Collection<KnownClaim> claims) {
        var areas = new TreeSet<String>();
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(claims);
        while (!open.isEmpty()) {
            var known = open.remove();
            areas.addAll(known.claim().areas());
            if (reached.add(known.id())) {
                open.addAll(echoes.getOrDefault(known.id(), Collections.emptySortedSet()));
            }
        }
        return areas;
    }
}
