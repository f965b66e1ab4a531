package org.sijil.domain.fold;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * entry with {@link #apply} or {@link #reach}, or is put together without a log from {@code define}, {@code adopt} and
 * {@code recall}. While it does not grow, any number of threads may look at it.
 */
public final class Known {
    private static final SortedMap<String, Reach> NOWHERE = Collections.emptySortedMap();

    private final Sides sides = new Sides();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final ClaimIndex claims = new ClaimIndex();
    private final Accounts accounts = new Accounts(this);
    private Policy policy = Policy.BUILT_IN;
    private long size;

    /**
     * Takes in the next entry of the log.
     *
     * @return the areas whose own timeline it may change; some of them may turn out unchanged, no other changes
     */
    public SortedSet<String> apply(long position, ClaimLogEvent event) {
        return new TreeSet<>(reach(position, event).keySet());
    }

    /** As {@link #apply}, and at which moments the entry reaches each area; see {@link ControlFold#refold}. */
    public SortedMap<String, Reach> reach(long position, ClaimLogEvent event) {
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
                yield new TreeMap<>(claims.areas().stream().collect(toMap(area -> area, _ -> Reach.WHOLE)));
            }
            case ReportFiled _, EntryRedacted _ -> NOWHERE;
            case Recorded recorded -> put(new KnownClaim(recorded.claim(), position));
            case Corrected corrected -> put(get(corrected.claimId()).corrected(corrected.claim()));
            case Retracted retracted -> put(get(retracted.claimId()).withdrawn());
            case Reviewed reviewed -> put(get(reviewed.claimId()).reviewed(reviewed.verdict()));
        };
    }

    public void define(Actor actor) {
        sides.define(actor);
        accounts.forgetAll();
    }

    public void define(Source source) {
        sources.put(source.id(), source);
        accounts.forgetAll();
    }

    public void define(Area area) {
        areas.put(area.id(), area);
    }

    public void adopt(Policy adopted) {
        policy = adopted;
        accounts.forgetAll();
    }

    public void recall(KnownClaim claim) {
        claims.put(claim);
        accounts.forgetAll();
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

    /** The next area above, by the latest definition known. */
    public @Nullable String parent(String area) {
        var defined = areas.get(area);
        return defined == null ? null : defined.parent();
    }

    public @Nullable KnownClaim claim(String id) {
        return claims.find(id);
    }

    /** Every claim that names the area, live or not, in order of moment, then position. */
    public Collection<KnownClaim> claimsNaming(String area) {
        return claims.naming(area);
    }

    AreaAccounts accounts(String area) {
        return accounts.of(area);
    }

    /** The areas that claims name, live or not. */
    public SortedSet<String> areasNamed() {
        return claims.areas();
    }

    public int claimCount() {
        return claims.size();
    }

    /** The end of the actor's {@code partOf} chain; one that returns to itself ends before the repeat. */
    public String sideOf(String actor) {
        return sides.of(actor);
    }

    private SortedMap<String, Reach> put(KnownClaim claim) {
        var before = claims.find(claim.id());
        claims.put(claim);
        var now = claims.withEchoes(List.of(claim));
        if (before == null && now.size() == 1) {
            return accounts.add(claim, Reach.ofEach(now));
        }
        var then =
                Stream.concat(Stream.ofNullable(before), now.stream().skip(1)).toList();
        accounts.replace(then, now);
        return Reach.ofEach(Stream.concat(then.stream(), now.stream()).toList());
    }

    /** What is defined for the first time bears on nothing: no claim known can have named it. */
    private SortedMap<String, Reach> redefine(Source source) {
        var before = sources.put(source.id(), source);
        return before == null || before.equals(source) ? NOWHERE : retell(claims.of(source.id()));
    }

    private SortedMap<String, Reach> redefine(Actor actor) {
        var moved = sides.define(actor);
        return moved.isEmpty() ? NOWHERE : retell(claims.matching(claim -> concerns(claim, moved)));
    }

    /** What a definition bears on, and all that speaks with its voice. */
    private SortedMap<String, Reach> retell(Collection<KnownClaim> concerned) {
        return Reach.ofEach(accounts.retell(claims.withEchoes(concerned)));
    }

    private boolean concerns(Claim claim, Set<String> moved) {
        return isAmong(moved, claim.actor())
                || isAmong(moved, claim.counterparty())
                || isAmong(moved, sideOfSource(claim.source()))
                || isAmong(moved, sideOfSource(claim.speaker()));
    }

    private static boolean isAmong(Set<String> moved, @Nullable String actor) {
        return actor != null && moved.contains(actor);
    }

    private @Nullable String sideOfSource(String id) {
        var source = sources.get(id);
        return source == null ? null : source.side();
    }

    private KnownClaim get(String id) {
        var claim = claims.find(id);
        if (claim == null) {
            throw new IllegalStateException("no claim " + id + " before entry " + (size - 1));
        }
        return claim;
    }
}
