package org.sijil.query.lens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
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
import org.sijil.domain.fold.KnownClaim;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Source;

/**
 * The facts of the claim log that the fold needs, in memory, as known at every size up to what was taken in: about 250
 * bytes a claim. One writes, any number read meanwhile.
 */
final class Facts {
    /** Where an area lies. Kept apart from whether it is defined: most lie somewhere. */
    private record Place(@Nullable String parent) {}

    private final Map<String, Version<Actor>> actors = new ConcurrentHashMap<>();
    private final Map<String, Version<Source>> sources = new ConcurrentHashMap<>();
    private final Map<String, Version<Place>> areas = new ConcurrentHashMap<>();
    private final Map<String, Version<KnownClaim>> claims = new ConcurrentHashMap<>();
    /** Of each area the claims that name it, or did before a correction. */
    private final Map<String, Queue<String>> naming = new ConcurrentHashMap<>();

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
            case ClaimEvent it -> take(position, it);
            case PolicyAdopted _, ReportFiled _, EntryRedacted _ -> {}
        }
        size = position + 1;
    }

    private void take(long position, ClaimEvent event) {
        var last = claims.get(event.claimId());
        var before = last == null ? null : last.value();
        var now = switch (event) {
            case ClaimEvent.Recorded it -> new KnownClaim(compact(it.claim()), position);
            case ClaimEvent.Corrected it -> changed(before, compact(it.claim()), null, false);
            case ClaimEvent.Retracted _ -> changed(before, null, null, true);
            case ClaimEvent.Reviewed it -> changed(before, null, it, false);
        };
        put(claims, now.id(), position, now);
        var named =
                before == null ? Set.<String>of() : Set.copyOf(before.claim().areas());
        now.claim().areas().stream()
                .filter(area -> !named.contains(area))
                .forEach(area -> naming.computeIfAbsent(area, _ -> new ConcurrentLinkedQueue<>())
                        .add(now.id()));
    }

    private static KnownClaim changed(
            @Nullable KnownClaim before,
            @Nullable Claim content,
            ClaimEvent.@Nullable Reviewed review,
            boolean retracted) {
        if (before == null) {
            throw new IllegalStateException("a claim was changed that nobody recorded");
        }
        return new KnownClaim(
                content == null ? before.claim() : content,
                before.position(),
                before.retracted() || retracted,
                review == null ? before.verdict() : review.verdict());
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

    void eachActor(long known, Consumer<Actor> take) {
        each(actors, known, take);
    }

    void eachSource(long known, Consumer<Source> take) {
        each(sources, known, take);
    }

    private static <T> void each(Map<String, Version<T>> things, long known, Consumer<T> take) {
        things.values().forEach(last -> {
            var value = Version.at(last, known);
            if (value != null) {
                take.accept(value);
            }
        });
    }

    /** The areas defined at a size of the log, in order of id. */
    SortedSet<String> areas(long known) {
        var defined = new TreeSet<String>();
        areas.forEach((id, last) -> {
            if (Version.at(last, known) != null) {
                defined.add(id);
            }
        });
        return defined;
    }

    boolean hasActor(String id, long known) {
        return Version.at(actors.get(id), known) != null;
    }

    boolean hasSource(String id, long known) {
        return Version.at(sources.get(id), known) != null;
    }

    boolean hasArea(String id, long known) {
        return Version.at(areas.get(id), known) != null;
    }

    @Nullable
    String parent(String area, long known) {
        var place = Version.at(areas.get(area), known);
        return place == null ? null : place.parent;
    }

    @Nullable
    KnownClaim claim(String id, long known) {
        return Version.at(claims.get(id), known);
    }

    /** The claims that named an area at a size of the log, and spoke of a moment up to {@code second}. */
    List<KnownClaim> naming(String area, long second, long known) {
        var found = new ArrayList<KnownClaim>();
        for (var id : new HashSet<>(naming.getOrDefault(area, new ConcurrentLinkedQueue<>()))) {
            var claim = claim(id, known);
            if (claim != null
                    && claim.moment() <= second
                    && claim.claim().areas().contains(area)) {
                found.add(claim);
            }
        }
        return found;
    }
}
