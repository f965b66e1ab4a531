package org.sijil.query.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.policy.Policy;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/** A history made by chance: the same for the same seed. Ids begin with a prefix, so that histories do not mix. */
public final class RandomHistory {
    private static final Instant FIRST_DAY = Instant.parse("2024-11-27T00:00:00Z");
    private static final int DAYS = 90;

    private static final List<ClaimType> TYPES = List.of(
            ClaimType.TAKES_CONTROL,
            ClaimType.TAKES_CONTROL,
            ClaimType.HOLDS,
            ClaimType.WITHDRAWS,
            ClaimType.LOSES_CONTROL,
            ClaimType.CLASHES,
            ClaimType.ENCIRCLES,
            ClaimType.RELIEVES,
            ClaimType.SHELLS);

    private final Random random;
    private final String prefix;
    private final List<String> actors;
    private final List<String> sources;
    private final List<String> areas;
    private final Map<String, Claim> claims = new TreeMap<>();

    public RandomHistory(long seed, String prefix) {
        random = new Random(seed);
        this.prefix = prefix;
        actors = ids("actor", 4);
        sources = ids("source", 5);
        areas = ids("area", 9);
    }

    private List<String> ids(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s-%s-%d".formatted(prefix, kind, i))
                .toList();
    }

    public List<String> areas() {
        return areas;
    }

    /** A moment that claims speak of, or one soon after all of them. */
    public Instant anyMoment() {
        return FIRST_DAY.plus(Duration.ofHours(random.nextInt((DAYS + 70) * 24)));
    }

    /** A size of a log from 1 to {@code most}. */
    public long anySize(long most) {
        return 1 + random.nextLong(most);
    }

    /** The definitions, then so many events. */
    public List<ClaimLogEvent> events(int count) {
        var events = new ArrayList<ClaimLogEvent>();
        actors.forEach(actor -> events.add(define(actor)));
        sources.forEach(source -> events.add(regrade(source)));
        areas.forEach(area -> events.add(define(area, areas.indexOf(area))));
        for (int i = 0; i < count; i++) {
            events.add(event(i));
        }
        return events;
    }

    private ClaimLogEvent event(int number) {
        int chance = random.nextInt(100);
        if (claims.isEmpty() || chance < 70) {
            return record(claim("%s-claim-%d".formatted(prefix, number)));
        }
        if (chance < 80) {
            return correct(claim(any(List.copyOf(claims.keySet()))));
        }
        if (chance < 85) {
            return retract(any(List.copyOf(claims.values())));
        }
        if (chance < 91) {
            return new Reviewed(any(List.copyOf(claims.keySet())), any(List.of(Verdict.values())), "because");
        }
        return redefine(chance);
    }

    private ClaimLogEvent redefine(int chance) {
        return switch (chance) {
            case 91, 92, 93 -> regrade(any(sources));
            case 94, 95, 96 -> define(any(actors));
            case 97, 98 -> {
                int area = random.nextInt(areas.size());
                yield define(areas.get(area), area);
            }
            default -> new PolicyAdopted(policy());
        };
    }

    private Recorded record(Claim claim) {
        claims.put(claim.id(), claim);
        return new Recorded(claim, ClaimWords.NONE);
    }

    private Corrected correct(Claim claim) {
        claims.put(claim.id(), claim);
        return new Corrected(claim, ClaimWords.NONE, "read wrongly");
    }

    private Retracted retract(Claim claim) {
        claims.remove(claim.id());
        return new Retracted(claim.id(), claim.source(), "withdrawn");
    }

    private ActorDefined define(String actor) {
        int place = actors.indexOf(actor);
        // Only to one before it, so that no chain returns to itself.
        var partOf = place > 1 && random.nextBoolean() ? actors.get(random.nextInt(place)) : null;
        return new ActorDefined(new Actor(actor, Actor.Kind.UNIT, partOf, null, null), Names.NONE);
    }

    private SourceDefined regrade(String source) {
        boolean partial = random.nextInt(3) == 0;
        return new SourceDefined(
                new Source(
                        source,
                        partial ? Source.Kind.PARTY : Source.Kind.MEDIA,
                        any(List.of(Reliability.A, Reliability.A, Reliability.B, Reliability.C)),
                        partial ? any(actors) : null,
                        false),
                Names.NONE);
    }

    private AreaDefined define(String area, int place) {
        var parent = place == 0 ? null : areas.get(random.nextInt(place));
        return new AreaDefined(
                new Area(area, Area.Kind.TOWN, parent, null, Area.Precision.UNLOCATED, null, new TreeMap<>()),
                Names.NONE);
    }

    private Policy policy() {
        var base = Policy.BUILT_IN;
        return new Policy(
                prefix,
                random.nextInt(1000),
                base.reliability(),
                base.basis(),
                base.unnamedSpeaker(),
                base.stance(),
                base.type(),
                base.place(),
                base.time(),
                base.credibility(),
                6 + random.nextInt(4),
                12,
                24 + random.nextInt(48),
                base.staleAfterDays(),
                base.expireAfterDays(),
                base.excludedSources(),
                false);
    }

    private Claim claim(String id) {
        var type = any(TYPES);
        var actor = any(actors);
        var other = any(actors.stream().filter(one -> !one.equals(actor)).toList());
        boolean twoSided = type == ClaimType.CLASHES || (type == ClaimType.TAKES_CONTROL && random.nextBoolean());
        var latest = FIRST_DAY.plus(Duration.ofHours(random.nextInt(DAYS * 24 / 6) * 6L));
        return new Claim(
                id,
                type,
                null,
                Stream.generate(() -> any(areas))
                        .limit(1 + random.nextInt(3))
                        .distinct()
                        .toList(),
                actor,
                twoSided ? other : null,
                random.nextInt(8) == 0 ? Polarity.DENIES : Polarity.AFFIRMS,
                new Occurred(latest.minus(Duration.ofHours(random.nextInt(12))), latest),
                any(sources),
                random.nextInt(5) == 0 ? any(sources) : null,
                echoOf(id),
                any(List.of(Basis.values())),
                null,
                any(List.of(PlacePrecision.EXACT, PlacePrecision.EXACT, PlacePrecision.NEAR)),
                false,
                null,
                null);
    }

    private @Nullable String echoOf(String id) {
        var earlier = claims.keySet().stream()
                .filter(other -> number(other) < number(id))
                .toList();
        return earlier.isEmpty() || random.nextInt(5) > 0 ? null : any(earlier);
    }

    private static int number(String claim) {
        return Integer.parseInt(claim.substring(claim.lastIndexOf('-') + 1));
    }

    public <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
