package org.sijil.query.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.fold.KnownClaim;

/** The claims, as known at every size of the log: found by id, by area and moment, by source, by what they repeat. */
final class SaidClaims {
    /** One claim, as the log told it: found once, it is read at any size without being looked for again. */
    private static final class Said {
        final String id;
        volatile @Nullable Version<KnownClaim> last;

        Said(String id) {
            this.id = id;
        }

        Stream<KnownClaim> at(long known) {
            return Stream.ofNullable(Version.at(last, known));
        }
    }

    /** That a claim names an area and speaks of this moment, or did before a correction. */
    private record Place(long moment, Said claim) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::moment).thenComparing(place -> place.claim.id);

        private static final Said BEFORE_ALL = new Said("");

        static Place before(long moment) {
            return new Place(moment, BEFORE_ALL);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<String, Said> claims = new ConcurrentHashMap<>();
    private final Map<String, NavigableSet<Place>> naming = new ConcurrentHashMap<>();
    /** The claims that name a source as theirs or as their origin, or did before a correction. */
    private final Map<String, Collection<Said>> citing = new ConcurrentHashMap<>();

    private final Map<String, Collection<Said>> repeating = new ConcurrentHashMap<>();

    void take(long position, ClaimEvent event) {
        var claim = claims.computeIfAbsent(event.claimId(), Said::new);
        var before = claim.last == null ? null : claim.last.value();
        var now = after(before, position, event);
        claim.last = new Version<>(position, now, claim.last);
        if (before == null || before.claim() != now.claim()) {
            index(claim, before, now);
        }
    }

    private static KnownClaim after(@Nullable KnownClaim before, long position, ClaimEvent event) {
        if (event instanceof ClaimEvent.Recorded recorded) {
            return new KnownClaim(recorded.claim(), position);
        }
        Objects.requireNonNull(before, "a claim was changed that nobody recorded");
        return switch (event) {
            case ClaimEvent.Recorded it -> new KnownClaim(it.claim(), position);
            case ClaimEvent.Corrected it ->
                new KnownClaim(it.claim(), before.position(), before.retracted(), before.verdict());
            case ClaimEvent.Retracted _ -> new KnownClaim(before.claim(), before.position(), true, before.verdict());
            case ClaimEvent.Reviewed it ->
                new KnownClaim(before.claim(), before.position(), before.retracted(), it.verdict());
        };
    }

    private void index(Said claim, @Nullable KnownClaim before, KnownClaim now) {
        var place = new Place(now.moment(), claim);
        now.claim()
                .areas()
                .forEach(area -> naming.computeIfAbsent(area, _ -> new ConcurrentSkipListSet<>())
                        .add(place));
        var was = before == null ? null : before.claim();
        var is = now.claim();
        if (was == null || !cites(was, is.source())) {
            add(citing, is.source(), claim);
        }
        if (!is.speaker().equals(is.source()) && (was == null || !cites(was, is.speaker()))) {
            add(citing, is.speaker(), claim);
        }
        if (is.echoOf() != null && (was == null || !is.echoOf().equals(was.echoOf()))) {
            add(repeating, is.echoOf(), claim);
        }
    }

    private static boolean cites(Claim claim, String source) {
        return source.equals(claim.source()) || source.equals(claim.speaker());
    }

    private static void add(Map<String, Collection<Said>> index, String key, Said claim) {
        index.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(claim);
    }

    @Nullable
    KnownClaim find(String id, long known) {
        var claim = claims.get(id);
        return claim == null ? null : Version.at(claim.last, known);
    }

    Stream<KnownClaim> naming(String area, long from, long until, long known) {
        return at(places(area).subSet(Place.before(from), Place.before(until + 1)), area, known);
    }

    @Nullable
    KnownClaim lastNaming(String area, long until, long known) {
        return at(places(area).headSet(Place.before(until + 1), false).descendingSet(), area, known)
                .filter(claim -> !claim.retracted())
                .findFirst()
                .orElse(null);
    }

    private NavigableSet<Place> places(String area) {
        return naming.getOrDefault(area, Collections.emptyNavigableSet());
    }

    private Stream<KnownClaim> at(SortedSet<Place> places, String area, long known) {
        return places.stream()
                // It may have moved since, in place or in time, and be found there.
                .flatMap(place -> place.claim.at(known).filter(claim -> claim.moment() == place.moment))
                .filter(claim -> claim.claim().areas().contains(area));
    }

    /** Once each, though it may have been named again and again by corrections. */
    Stream<KnownClaim> citing(String source, long known) {
        return found(citing, source, known).filter(claim -> cites(claim.claim(), source));
    }

    Stream<KnownClaim> repeating(String claim, long known) {
        return found(repeating, claim, known)
                .filter(other -> claim.equals(other.claim().echoOf()));
    }

    private static Stream<KnownClaim> found(Map<String, Collection<Said>> index, String key, long known) {
        return index.getOrDefault(key, List.of()).stream().distinct().flatMap(claim -> claim.at(known));
    }
}
