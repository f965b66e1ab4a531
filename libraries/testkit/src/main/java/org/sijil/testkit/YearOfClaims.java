package org.sijil.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
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
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/**
 * A year of a war as it is told: 8,000 areas of which few are named often (Zipf), most claims on the day, one in ten up
 * to 30 days late, some of a whole province, some corrected or retracted, now and then a source regraded. The same seed
 * gives the same year.
 */
public final class YearOfClaims {
    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MONTHS = 12;
    private static final int AREAS = 8000;
    private static final int PROVINCES = 14;
    private static final int SOURCES = 200;
    private static final int CLAIMS_A_REGRADING = 20_000;
    private static final List<String> SIDES = List.of("east", "north", "south");
    private static final List<ClaimType> TYPES = List.of(
            ClaimType.TAKES_CONTROL,
            ClaimType.TAKES_CONTROL,
            ClaimType.HOLDS,
            ClaimType.HOLDS,
            ClaimType.GOVERNS,
            ClaimType.WITHDRAWS,
            ClaimType.CLASHES,
            ClaimType.ENCIRCLES,
            ClaimType.RELIEVES,
            ClaimType.SHELLS,
            ClaimType.PROTESTS);

    private final RandomGenerator random;
    private final int claims;
    /** Of the areas up to each, the share of all naming. */
    private final double[] shares = shares();

    private final BitSet retracted = new BitSet();

    private int recorded;

    /** @param claims how many are recorded in all of the year */
    public YearOfClaims(long seed, int claims) {
        this.random = new SplittableRandom(seed);
        this.claims = claims;
    }

    private static double[] shares() {
        var weights =
                IntStream.rangeClosed(1, AREAS).mapToDouble(rank -> 1.0 / rank).toArray();
        Arrays.parallelPrefix(weights, Double::sum);
        return Arrays.stream(weights).map(sum -> sum / weights[AREAS - 1]).toArray();
    }

    /** What the claims name. */
    public List<ClaimLogEvent> definitions() {
        return Stream.of(
                        SIDES.stream().map(side -> actor(side, null)),
                        SIDES.stream().map(side -> actor(side + "-1", side)),
                        IntStream.range(0, SOURCES).mapToObj(number -> source(number, grade(number))),
                        Stream.of(area("country", Area.Kind.COUNTRY, null)),
                        IntStream.range(0, PROVINCES)
                                .mapToObj(number -> area(province(number), Area.Kind.GOVERNORATE, "country")),
                        IntStream.range(0, AREAS)
                                .mapToObj(number -> area("area-" + number, Area.Kind.VILLAGE, province(number))))
                .flatMap(events -> events)
                .toList();
    }

    /** How many claims have been recorded. */
    public int recorded() {
        return recorded;
    }

    public boolean isOver() {
        return recorded == claims;
    }

    public ClaimLogEvent next() {
        int chance = recorded < 100 ? 100 : random.nextInt(100);
        if (chance < 1) {
            int number = live();
            retracted.set(number);
            return new Retracted("c" + number, source(random.nextInt(SOURCES)), "mistaken");
        }
        if (chance < 3) {
            return new Corrected(claim(live()), ClaimWords.NONE, "mistaken");
        }
        if (recorded > 0 && random.nextInt(CLAIMS_A_REGRADING) == 0) {
            int number = random.nextInt(SOURCES);
            return source(number, grade(random.nextInt(SOURCES)));
        }
        return new Recorded(claim(recorded++), ClaimWords.NONE);
    }

    /** More of them, after the year: what many say of one day in the area that is named most. */
    public Stream<ClaimLogEvent> crowdedDay(int more) {
        return IntStream.range(0, more).mapToObj(_ -> {
            var latest = NEW_YEAR.plus(YEAR).plusSeconds(random.nextLong(DAY.toSeconds()));
            return new Recorded(claim(recorded++, List.of("area-0"), latest), ClaimWords.NONE);
        });
    }

    private int live() {
        int number = random.nextInt(recorded);
        return retracted.get(number) ? live() : number;
    }

    private Claim claim(int number) {
        var latest = latest(number);
        return claim(number, areas(), latest);
    }

    private Claim claim(int number, List<String> areas, Instant latest) {
        var type = one(TYPES);
        var actor = actorIn(areas.getFirst(), latest);
        return new Claim(
                "c" + number,
                type,
                null,
                areas,
                actor,
                type == ClaimType.CLASHES ? another(actor) : null,
                rarely(12) ? Polarity.DENIES : Polarity.AFFIRMS,
                new Occurred(latest.minus(Duration.ofMinutes(random.nextInt(48 * 60))), latest),
                source(random.nextInt(SOURCES)),
                rarely(10) ? source(random.nextInt(SOURCES)) : null,
                number > 100 && rarely(10) ? "c" + (number - 1 - random.nextInt(100)) : null,
                one(List.of(Basis.values())),
                null,
                rarely(8) ? PlacePrecision.NEAR : PlacePrecision.EXACT,
                rarely(4),
                null,
                null);
    }

    private Instant latest(int number) {
        var told = NEW_YEAR.plusSeconds(YEAR.toSeconds() * number / claims);
        var delay = rarely(10) ? Duration.ofDays(30) : Duration.ofHours(6);
        return told.minusSeconds(random.nextLong(delay.toSeconds()));
    }

    private List<String> areas() {
        if (rarely(50)) {
            return List.of(province(random.nextInt(PROVINCES)));
        }
        var areas = new ArrayList<>(List.of(area()));
        while (rarely(20)) {
            areas.add(area());
        }
        return areas.stream().distinct().toList();
    }

    private String area() {
        int found = Arrays.binarySearch(shares, random.nextDouble());
        return "area-" + (found < 0 ? -found - 1 : found);
    }

    /** For the most part the side that has it this month. */
    private String actorIn(String area, Instant at) {
        var month = Duration.between(NEW_YEAR, at).toSeconds() * MONTHS / YEAR.toSeconds();
        var side =
                rarely(4) ? one(SIDES) : SIDES.get(Math.floorMod(31 * area.hashCode() + (int) month / 3, SIDES.size()));
        return rarely(3) ? side + "-1" : side;
    }

    private String another(String actor) {
        var other = one(SIDES);
        return actor.startsWith(other) ? another(actor) : other;
    }

    private static String source(int number) {
        return "source-" + number;
    }

    private static String province(int number) {
        return "province-" + number % PROVINCES;
    }

    private static Reliability grade(int number) {
        var grades = Reliability.values();
        return grades[number % grades.length];
    }

    private static ClaimLogEvent actor(String id, @Nullable String partOf) {
        return new ActorDefined(new Actor(id, Actor.Kind.UNIT, partOf, null, null), Names.NONE);
    }

    private static ClaimLogEvent source(int number, Reliability grade) {
        var kinds = Source.Kind.values();
        var side = number % 5 == 0 ? SIDES.get(number % SIDES.size()) : null;
        return new SourceDefined(
                new Source(source(number), kinds[number % kinds.length], grade, side, false), Names.NONE);
    }

    private static ClaimLogEvent area(String id, Area.Kind kind, @Nullable String parent) {
        var area = new Area(id, kind, parent, null, Area.Precision.UNLOCATED, null, new TreeMap<>());
        return new AreaDefined(area, Names.NONE);
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
