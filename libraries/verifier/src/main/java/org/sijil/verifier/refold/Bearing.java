package org.sijil.verifier.refold;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.KnownClaim;

/**
 * On which areas an entry may bear, and from which moment on, in seconds. Coarser than what incident-service goes by,
 * and not made of it: a claim bears on what it names and on what its echoes name, a thing defined anew on all.
 */
final class Bearing {
    private static final SortedMap<String, Long> NOWHERE = new TreeMap<>();

    private final Known known;
    private final Map<String, Object> defined = new HashMap<>();
    private final Map<String, List<String>> echoes = new HashMap<>();
    private final SortedSet<String> areas = new TreeSet<>();

    Bearing(Known known) {
        this.known = known;
    }

    /** All that are named, or were. */
    SortedSet<String> areas() {
        return areas;
    }

    /** Makes the entry known, too. */
    SortedMap<String, Long> take(long position, ClaimLogEvent event) {
        return switch (event) {
            case ClaimEvent ofClaim -> {
                var before = known.claim(ofClaim.claimId());
                known.apply(position, event);
                yield of(before, Objects.requireNonNull(known.claim(ofClaim.claimId())));
            }
            case ActorDefined it ->
                redefine(position, event, "actor/" + it.actor().id(), it.actor());
            case SourceDefined it ->
                redefine(position, event, "source/" + it.source().id(), it.source());
            case PolicyAdopted _ -> everywhere(position, event);
            case AreaDefined _, ReportFiled _, EntryRedacted _ -> {
                known.apply(position, event);
                yield NOWHERE;
            }
        };
    }

    /** What is defined for the first time no claim can have named. */
    private SortedMap<String, Long> redefine(long position, ClaimLogEvent event, String what, Object now) {
        var before = defined.put(what, now);
        if (before != null && !before.equals(now)) {
            return everywhere(position, event);
        }
        known.apply(position, event);
        return NOWHERE;
    }

    private SortedMap<String, Long> everywhere(long position, ClaimLogEvent event) {
        known.apply(position, event);
        return new TreeMap<>(areas.stream().collect(toMap(area -> area, _ -> Long.MIN_VALUE / 2)));
    }

    private SortedMap<String, Long> of(@Nullable KnownClaim before, KnownClaim now) {
        if (before == null
                || !Objects.equals(before.claim().echoOf(), now.claim().echoOf())) {
            remember(now.claim());
        }
        var first = new TreeMap<String, Long>();
        Stream.of(before, now).filter(Objects::nonNull).forEach(claim -> name(first, claim));
        var seen = new HashSet<>(List.of(now.id()));
        var open = new ArrayDeque<>(List.of(now.id()));
        while (!open.isEmpty()) {
            for (var echo : echoes.getOrDefault(open.remove(), List.of())) {
                if (seen.add(echo)) {
                    name(first, Objects.requireNonNull(known.claim(echo)));
                    open.add(echo);
                }
            }
        }
        areas.addAll(first.keySet());
        return first;
    }

    private static void name(Map<String, Long> first, KnownClaim claim) {
        claim.claim().areas().forEach(area -> first.merge(area, claim.moment(), Math::min));
    }

    /** One that by a correction echoes another now is kept with both: too much is looked at, never too little. */
    private void remember(Claim claim) {
        if (claim.echoOf() != null) {
            echoes.computeIfAbsent(claim.echoOf(), _ -> new ArrayList<>()).add(claim.id());
        }
    }
}
