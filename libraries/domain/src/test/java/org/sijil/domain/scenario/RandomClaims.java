package org.sijil.domain.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;

/** Claims by chance: in bursts of a few days, so that they meet, weeks apart, so that states age. */
final class RandomClaims {
    private static final Instant START = Instant.parse("2024-11-01T00:00:00Z");
    private static final int BURST_EVERY_DAYS = 26;
    private static final int BURST_HOURS = 60;
    private static final List<ClaimType> GROUND = List.of(
            ClaimType.TAKES_CONTROL,
            ClaimType.TAKES_CONTROL,
            ClaimType.HOLDS,
            ClaimType.HOLDS,
            ClaimType.WITHDRAWS,
            ClaimType.CLASHES,
            ClaimType.ENCIRCLES,
            ClaimType.RELIEVES);

    private final RandomGenerator random;
    private final int bursts;
    private final List<String> actors;
    private final List<String> sources;

    RandomClaims(RandomGenerator random, int bursts, List<String> actors, List<String> sources) {
        this.random = random;
        this.bursts = bursts;
        this.actors = actors;
        this.sources = sources;
    }

    Claim claim(String id, @Nullable String echoOf) {
        var type = rarely(3) ? one(List.of(ClaimType.values())) : one(GROUND);
        var actor = one(actors);
        return new Claim(
                id,
                type,
                null,
                rarely(5) ? List.of("town", "hill") : List.of(rarely(2) ? "town" : one(History.AREAS)),
                actor,
                type == ClaimType.CLASHES || rarely(3) ? other(actor) : null,
                rarely(5) ? Polarity.DENIES : Polarity.AFFIRMS,
                occurred(),
                one(sources),
                rarely(4) ? one(sources) : null,
                echoOf,
                one(List.of(Basis.values())),
                rarely(4) ? 1 + random.nextInt(6) : null,
                rarely(4) ? one(List.of(PlacePrecision.values())) : PlacePrecision.EXACT,
                rarely(3),
                null,
                null);
    }

    private String other(String actor) {
        var other = one(actors);
        return other.equals(actor) ? other(actor) : other;
    }

    /** On the hour, so that moments coincide, or a second before a window ends. */
    private Occurred occurred() {
        var burst = START.plus(Duration.ofDays((long) BURST_EVERY_DAYS * random.nextInt(bursts)));
        var latest = burst.plus(Duration.ofHours(random.nextInt(BURST_HOURS))).minusSeconds(rarely(10) ? 1 : 0);
        var width = rarely(2) ? Duration.ZERO : Duration.ofHours(rarely(8) ? random.nextInt(300) : random.nextInt(30));
        return new Occurred(latest.minus(width), latest);
    }

    boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
