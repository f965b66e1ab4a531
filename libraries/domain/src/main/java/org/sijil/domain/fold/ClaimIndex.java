package org.sijil.domain.fold;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
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
    }

    private final Map<String, KnownClaim> byId = new HashMap<>();
    private final SortedMap<String, SortedMap<Place, KnownClaim>> byArea = new TreeMap<>();
    private final SortedMap<String, SortedMap<Place, KnownClaim>> echoes = new TreeMap<>();
    /** Ids, some more than once, some of claims that were corrected and name another now. */
    private final Map<String, List<String>> bySource = new HashMap<>();

    @Nullable
    KnownClaim find(String id) {
        return byId.get(id);
    }

    int size() {
        return byId.size();
    }

    /** In order of moment, then position. */
    Collection<KnownClaim> naming(String area) {
        return Collections.unmodifiableCollection(
                byArea.getOrDefault(area, Collections.emptySortedMap()).values());
    }

    /** Those that the source tells, or speaks in. */
    Collection<KnownClaim> of(String source) {
        return bySource.getOrDefault(source, List.of()).stream()
                .distinct()
                .map(id -> requireNonNull(byId.get(id)))
                .filter(known -> known.claim().source().equals(source)
                        || known.claim().speaker().equals(source))
                .toList();
    }

    Collection<KnownClaim> matching(Predicate<Claim> matching) {
        return byId.values().stream()
                .filter(known -> matching.test(known.claim()))
                .toList();
    }

    /** The claims, first of all, and those that echo them and so speak with their voice; each once. */
    SequencedCollection<KnownClaim> withEchoes(Collection<KnownClaim> claims) {
        var found = new LinkedHashMap<String, KnownClaim>();
        var open = new ArrayDeque<>(claims);
        while (!open.isEmpty()) {
            var known = open.remove();
            if (found.putIfAbsent(known.id(), known) == null) {
                open.addAll(echoes.getOrDefault(known.id(), Collections.emptySortedMap())
                        .values());
            }
        }
        return found.sequencedValues();
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
        if (before == null || !before.claim().equals(known.claim())) {
            bySource.computeIfAbsent(known.claim().source(), _ -> new ArrayList<>())
                    .add(known.id());
            bySource.computeIfAbsent(known.claim().speaker(), _ -> new ArrayList<>())
                    .add(known.id());
        }
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
}
