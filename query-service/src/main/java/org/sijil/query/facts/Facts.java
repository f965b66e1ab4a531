package org.sijil.query.facts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Source;

/**
 * The facts of the claim log that the fold needs, in memory, as known at every size up to what was taken in: about 350
 * bytes a claim. One writes, any number read meanwhile.
 */
public final class Facts {
    /** Where an area lies. Kept apart from whether it is defined: most lie somewhere. */
    private record Place(@Nullable String parent) {}

    private final Map<String, Version<Actor>> actors = new ConcurrentHashMap<>();
    private final Map<String, Version<Source>> sources = new ConcurrentHashMap<>();
    private final Map<String, Version<Place>> areas = new ConcurrentHashMap<>();
    private final SaidClaims claims = new SaidClaims();
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private volatile long size;

    /** How many entries were taken in. */
    long size() {
        return size;
    }

    void take(long position, ClaimLogEvent event) {
        switch (event) {
            case ActorDefined it -> put(actors, it.actor().id(), position, it.actor());
            case SourceDefined it -> put(sources, it.source().id(), position, it.source());
            case AreaDefined it ->
                put(areas, it.area().id(), position, new Place(shared(it.area().parent())));
            case ClaimEvent.Recorded it ->
                claims.take(position, new ClaimEvent.Recorded(compact(it.claim()), it.words()));
            case ClaimEvent.Corrected it ->
                claims.take(position, new ClaimEvent.Corrected(compact(it.claim()), it.words(), it.reason()));
            case ClaimEvent it -> claims.take(position, it);
            case PolicyAdopted _, ReportFiled _, EntryRedacted _ -> {}
        }
        size = position + 1;
    }

    private static <T> void put(Map<String, Version<T>> things, String id, long position, T value) {
        things.put(id, new Version<>(position, value, things.get(id)));
    }

    /** Without what the fold does not look at, and with one string for each id that is often named. */
    private Claim compact(Claim claim) {
        return new Claim(
                claim.id(),
                claim.type(),
                null,
                claim.areas().stream()
                        .map(area -> ids.computeIfAbsent(area, id -> id))
                        .toList(),
                shared(claim.actor()),
                shared(claim.counterparty()),
                claim.polarity(),
                claim.occurred(),
                ids.computeIfAbsent(claim.source(), id -> id),
                shared(claim.origin()),
                claim.echoOf(),
                claim.basis(),
                claim.credibility(),
                claim.placePrecision(),
                claim.hasEvidence(),
                null,
                null);
    }

    private @Nullable String shared(@Nullable String id) {
        return id == null ? null : ids.computeIfAbsent(id, same -> same);
    }

    /** What was defined at a size of the log, under a policy; the claims are still to be recalled. */
    public Known definitions(Policy policy, long known) {
        var definitions = new Known();
        definitions.adopt(policy);
        each(actors, known, definitions::define);
        each(sources, known, definitions::define);
        return definitions;
    }

    /** What was known at a size of the log, as far as it bears on the own control of one area. */
    public Known bearingOn(String area, Policy policy, long known) {
        var bearing = definitions(policy, known);
        naming(area, Long.MIN_VALUE, Long.MAX_VALUE - 1, known).forEach(claim -> recall(claim, bearing, known));
        return bearing;
    }

    /** Makes a claim known with all that it repeats, to the end of the chain: its voice is there. */
    public void recall(KnownClaim claim, Known into, long known) {
        for (var next = claim; next != null && into.claim(next.id()) == null; next = echoed(next, known)) {
            into.recall(next);
        }
    }

    private @Nullable KnownClaim echoed(KnownClaim claim, long known) {
        var id = claim.claim().echoOf();
        return id == null ? null : claim(id, known);
    }

    private static <T> void each(Map<String, Version<T>> things, long known, Consumer<T> take) {
        things.values().forEach(last -> {
            var value = Version.at(last, known);
            if (value != null) {
                take.accept(value);
            }
        });
    }

    public boolean hasActor(String id, long known) {
        return Version.at(actors.get(id), known) != null;
    }

    public boolean hasSource(String id, long known) {
        return Version.at(sources.get(id), known) != null;
    }

    public boolean hasArea(String id, long known) {
        return Version.at(areas.get(id), known) != null;
    }

    public @Nullable String parent(String area, long known) {
        var place = Version.at(areas.get(area), known);
        return place == null ? null : place.parent;
    }

    public @Nullable KnownClaim claim(String id, long known) {
        return claims.find(id, known);
    }

    /**
     * The claims that named an area at a size of the log and spoke of a moment from one second to another, both included;
     * in order of moment.
     */
    public Stream<KnownClaim> naming(String area, long from, long until, long known) {
        return claims.naming(area, from, until, known);
    }

    /** Of the claims that named an area, and are not retracted, the one that speaks of the last moment up to a second. */
    public @Nullable KnownClaim lastNaming(String area, long until, long known) {
        return claims.lastNaming(area, until, known);
    }

    /** The claims that named a source as theirs or as their origin. */
    public Stream<KnownClaim> citing(String source, long known) {
        return claims.citing(source, known);
    }

    /** The claims that repeated one. */
    public Stream<KnownClaim> repeating(String claim, long known) {
        return claims.repeating(claim, known);
    }
}
