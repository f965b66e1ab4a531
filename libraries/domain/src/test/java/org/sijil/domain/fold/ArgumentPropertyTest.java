package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.Reason.Judged;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

/** What is told of a state agrees with the state (fold.md §6). */
class ArgumentPropertyTest {
    private static final int ENTRIES = 120;
    private static final Instant START = Instant.parse("2024-11-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> a_state_hangs_on_the_claims_whose_retraction_changes_it() {
        return Seeds.each(50, random -> {
            var events = History.of(random, ENTRIES);
            var claims = Replay.claims(events);
            var at = anyMoment(random);
            var expected = claims.stream()
                    .filter(claim -> !holding(events, claims, at).equals(holding(events, without(claim, claims), at)))
                    .map(KnownClaim::id)
                    .toList();
            assertThat(Fragility.of(Replay.known(events), "town", at)).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private static List<KnownClaim> without(KnownClaim gone, List<KnownClaim> claims) {
        return claims.stream()
                .map(claim -> claim.equals(gone) ? claim.withdrawn() : claim)
                .toList();
    }

    private static List<Object> holding(List<ClaimLogEvent> events, List<KnownClaim> claims, Instant at) {
        var own = Reading.of(Replay.known(events, claims), at).own("town");
        return List.of(String.valueOf(own.controller()), own.ground());
    }

    @TestFactory
    Stream<DynamicTest> the_last_judgements_tell_since_when_a_state_stands_and_when_it_was_last_supported() {
        return Seeds.each(100, random -> {
            var known = Replay.known(History.of(random, ENTRIES));
            var at = anyMoment(random);
            var state = ControlFold.timeline(known, "town").at(at);
            var judged = Why.of(known, "town", at).stream()
                    .filter(Judged.class::isInstance)
                    .map(Judged.class::cast)
                    .toList();
            assertThat(state.since()).isEqualTo(last(judged, ArgumentPropertyTest::enters));
            assertThat(state.lastSupported()).isEqualTo(last(judged, ArgumentPropertyTest::supports));
        });
    }

    private static @Nullable Instant last(List<Judged> newestFirst, Predicate<Outcome> outcome) {
        return newestFirst.stream()
                .filter(judged -> outcome.test(judged.outcome()))
                .map(Judged::moment)
                .findFirst()
                .orElse(null);
    }

    private static boolean enters(Outcome outcome) {
        return switch (outcome) {
            case HOLD_ENTERED, LEAVE_ENTERED, CONTENDER_LEFT, CONTEST_ENTERED -> true;
            case HOLD_REAFFIRMED,
                    LEAVE_REAFFIRMED,
                    CONTEST_REAFFIRMED,
                    RING_SUPPORTED,
                    RING_ENDED,
                    NO_ROW,
                    PENDING,
                    KEPT_ALIVE,
                    UNHEEDED -> false;
        };
    }

    private static boolean supports(Outcome outcome) {
        return enters(outcome)
                || outcome == Outcome.HOLD_REAFFIRMED
                || outcome == Outcome.LEAVE_REAFFIRMED
                || outcome == Outcome.CONTEST_REAFFIRMED
                || outcome == Outcome.KEPT_ALIVE;
    }

    private static Instant anyMoment(RandomGenerator random) {
        return START.plusSeconds(random.nextInt(100 * 86_400));
    }
}
