package org.sijil.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/**
 * A claim log by chance, such as the door would let in: definitions first, then claims in any order of valid time,
 * corrections that move areas, retractions, reviews, sources regraded, units that change sides, policies adopted.
 */
public final class History {
    public static final List<String> AREAS = List.of("land", "province", "town", "hill");
    static final List<String> SIDES = List.of("blue", "green", "red");
    static final List<String> UNITS = List.of("blue-1", "green-1", "red-1");
    static final List<String> ACTORS = List.of("blue", "green", "red", "blue-1", "green-1", "red-1");
    static final List<String> SOURCES =
            IntStream.range(0, 10).mapToObj(i -> "s" + i).toList();

    private static final List<Reliability> GRADES = List.of(
            Reliability.A,
            Reliability.A,
            Reliability.B,
            Reliability.B,
            Reliability.C,
            Reliability.D,
            Reliability.E,
            Reliability.F);

    private final RandomGenerator random;
    private final RandomClaims claims;
    /** Of a hundred entries so many are claims as a rule; the others are of any kind. */
    private final int claimsAtLeast;

    private final List<ClaimLogEvent> events = new ArrayList<>();
    private final List<String> live = new ArrayList<>();
    private final List<Claim> recorded = new ArrayList<>();
    private Policy policy = Policy.BUILT_IN;

    private History(RandomGenerator random, RandomClaims claims, int claimsAtLeast) {
        this.random = random;
        this.claims = claims;
        this.claimsAtLeast = claimsAtLeast;
    }

    public static List<ClaimLogEvent> of(RandomGenerator random, int entries) {
        return new History(random, new RandomClaims(random, 4, ACTORS, SOURCES), 0).told(entries);
    }

    /** Few sources tell of two sides over and over, all of the same days. */
    public static List<ClaimLogEvent> crowded(RandomGenerator random, int entries) {
        return new History(random, new RandomClaims(random, 1, List.of("blue", "red"), SOURCES.subList(0, 4)), 97)
                .told(entries);
    }

    private List<ClaimLogEvent> told(int entries) {
        define();
        while (events.size() < entries) {
            events.add(next());
        }
        return events;
    }

    private void define() {
        SIDES.forEach(side -> events.add(new ActorDefined(actor(side, null), null)));
        UNITS.forEach(unit -> events.add(new ActorDefined(actor(unit, unit.substring(0, unit.length() - 2)), null)));
        SOURCES.forEach(source -> events.add(new SourceDefined(source(source), null)));
        AREAS.forEach(area -> events.add(new AreaDefined(area(area), null)));
    }

    private ClaimLogEvent next() {
        int chance = live.isEmpty() || random.nextInt(100) < claimsAtLeast ? 0 : random.nextInt(100);
        if (chance < 62) {
            return record();
        }
        if (chance < 72) {
            return correct();
        }
        if (chance < 78) {
            return new Retracted(live.remove(random.nextInt(live.size())), "s0", null);
        }
        if (chance < 85) {
            return new Reviewed(claims.one(recorded).id(), claims.one(List.of(Verdict.values())), null);
        }
        return redefine(chance);
    }

    private ClaimLogEvent redefine(int chance) {
        if (chance < 91) {
            return new SourceDefined(source(claims.one(SOURCES)), null);
        }
        if (chance < 96) {
            return new ActorDefined(actor(claims.one(UNITS), claims.one(SIDES)), null);
        }
        if (chance < 98) {
            policy = RandomPolicies.after(policy, random);
            return new PolicyAdopted(policy);
        }
        return chance < 99
                ? new AreaDefined(area(claims.one(AREAS)), null)
                : new EntryRedacted(random.nextInt(events.size()), "court", "asked for");
    }

    private ClaimLogEvent record() {
        var claim = claims.claim("c" + recorded.size(), echoAmong(recorded));
        recorded.add(claim);
        live.add(claim.id());
        return new Recorded(claim, null);
    }

    /** Echoes point to what was recorded before, so that no correction closes a circle. */
    private ClaimLogEvent correct() {
        var id = claims.one(live);
        var earlier = recorded.subList(0, Integer.parseInt(id.substring(1)));
        return new Corrected(claims.claim(id, echoAmong(earlier)), null, "mistaken");
    }

    private @Nullable String echoAmong(List<Claim> earlier) {
        return earlier.isEmpty() || !claims.rarely(4)
                ? null
                : claims.one(earlier).id();
    }

    private static Actor actor(String id, @Nullable String partOf) {
        return new Actor(id, Actor.Kind.UNIT, partOf, null, null);
    }

    private Source source(String id) {
        return new Source(
                id,
                claims.rarely(4) ? Source.Kind.ANONYMOUS : claims.one(List.of(Source.Kind.values())),
                claims.one(GRADES),
                claims.rarely(2) ? claims.one(ACTORS) : null,
                false);
    }

    private static Area area(String id) {
        var parent = switch (id) {
            case "land" -> null;
            case "province" -> "land";
            default -> "province";
        };
        return Cast.area(id, Area.Kind.TOWN, parent);
    }
}
