package org.sijil.domain.fold;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Source;

/**
 * What the claim log has said up to a size K: the latest definitions, the policy in force, the claims. Grows entry by
 * entry with {@link #apply}, or is put together without a log from {@code define}, {@code adopt} and {@code recall}.
 * Not thread-safe.
 */
public final class Known {
    private static final SortedSet<String> NOWHERE = Collections.emptySortedSet();

    private final Map<String, Actor> actors = new TreeMap<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Area> areas = new TreeMap<>();
    private final ClaimIndex claims = new ClaimIndex();
    private Policy policy = Policy.BUILT_IN;
    private long size;

    /**
     * Takes in the next entry of the log.
     *
     * @return the areas whose own timeline it may change; some of them may turn out unchanged, no other changes
     */
    public SortedSet<String> apply(long position, ClaimLogEvent event) {
        size = position + 1;
        return switch (event) {
            case ActorDefined defined -> redefine(defined.actor());
            case SourceDefined defined -> redefine(defined.source());
            case AreaDefined defined -> {
                define(defined.area());
                yield NOWHERE;
            }
            case PolicyAdopted adopted -> {
                adopt(adopted.policy());
                yield claims.areas();
            }
            case ReportFiled _, EntryRedacted _ -> NOWHERE;
            case Recorded recorded -> replace(new KnownClaim(recorded.claim(), position));
            case Corrected corrected -> replace(get(corrected.claimId()).corrected(corrected.claim()));
            case Retracted retracted -> replace(get(retracted.claimId()).withdrawn());
            case Reviewed reviewed -> replace(get(reviewed.claimId()).reviewed(reviewed.verdict()));
        };
    }

    public void define(Actor actor) {
        actors.put(actor.id(), actor);
    }

    public void define(Source source) {
        sources.put(source.id(), source);
    }

    public void define(Area area) {
        areas.put(area.id(), area);
    }

    public void adopt(Policy adopted) {
        policy = adopted;
    }

    public void recall(KnownClaim claim) {
        claims.put(claim);
    }

    /** How many entries of the log are known; 0 where it was put together without one. */
    public long size() {
        return size;
    }

    public Policy policy() {
        return policy;
    }

    public @Nullable Source source(String id) {
        return sources.get(id);
    }

    public @Nullable Area area(String id) {
        return areas.get(id);
    }

    /** The nearest area above, by the latest definition known. */
    public @Nullable String parent(String area) {
        var defined = areas.get(area);
        return defined == null ? null : defined.parent();
    }

    public @Nullable KnownClaim claim(String id) {
        return claims.find(id);
    }

    /** Every claim that names the area, live or not, in order of moment, then position. */
    public SortedSet<KnownClaim> claimsNaming(String area) {
        return claims.naming(area);
    }

    public int claimCount() {
        return claims.size();
    }

    /** The end of the actor's {@code partOf} chain; one that returns to itself ends before the repeat. */
    public String sideOf(String actor) {
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

    private SortedSet<String> replace(KnownClaim claim) {
        var before = claims.find(claim.id());
        claims.put(claim);
        return claims.areasOf(before == null ? List.of(claim) : List.of(before, claim));
    }

    /** What is defined for the first time bears on nothing: no claim known can have named it. */
    private SortedSet<String> redefine(Source source) {
        var before = sources.put(source.id(), source);
        return before == null || before.equals(source)
                ? NOWHERE
                : claims.areasOf(claim ->
                        claim.source().equals(source.id()) || claim.speaker().equals(source.id()));
    }

    private SortedSet<String> redefine(Actor actor) {
        var before = new TreeMap<String, String>();
        actors.keySet().forEach(id -> before.put(id, sideOf(id)));
        define(actor);
        var moved = new TreeSet<String>();
        before.forEach((id, side) -> {
            if (!sideOf(id).equals(side)) {
                moved.add(id);
            }
        });
        return moved.isEmpty() ? NOWHERE : claims.areasOf(claim -> concerns(claim, moved));
    }

    private boolean concerns(Claim claim, Set<String> moved) {
        return (claim.actor() != null && moved.contains(claim.actor()))
                || (claim.counterparty() != null && moved.contains(claim.counterparty()))
                || speaksFor(claim.source(), moved)
                || speaksFor(claim.speaker(), moved);
    }

    private boolean speaksFor(String source, Set<String> moved) {
        var known = sources.get(source);
        return known != null && known.side() != null && moved.contains(known.side());
    }

    private KnownClaim get(String id) {
        var claim = claims.find(id);
        if (claim == null) {
            throw new IllegalStateException("no claim " + id + " before entry " + (size - 1));
        }
        return claim;
    }
}
