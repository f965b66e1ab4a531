package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.domain.fold.Weight.Factor;
import org.sijil.domain.fold.Weight.Kind;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.register.Reliability;

/** The reasoning that led to a state (fold.md §6, why). */
class WhyTest {
    private static final Instant LATER = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void every_judgement_and_weighing_is_told_newest_first_with_what_became_of_each_word() {
        scenario("""
            1  09:00  agency-c    opposition takes Town
            2  09:10  blog-a      opposition takes Town  echo of 1
            3  09:20  monitor-c   opposition takes Town
            4  09:30  agency-e    opposition takes Town
            5  10:00  monitor-a   government holds Town
            6  10:30  monitor-c   denies that opposition takes Town
            7  11:00  agency-d    opposition takes Town
            8  11:00  agency-d    opposition holds Town  near
            """).at("11:30", "Town").argues("""
            11:00 HOLD:government 12-0 against 0: undisputed [5 COUNTED 12]
            11:00 HOLD:opposition 3-6=-3 against 0: TOO_LIGHT, PENDING [1 SPENT 6, 3 TAKEN_BACK 6 by 6, 6 COUNTED 6, 7 COUNTED 3, 8 OUTWEIGHED 2 by 7, 2 ECHO 0 by 1, 4 WEIGHTLESS 0]
            10:30 HOLD:government 12-0 against 0: undisputed [5 COUNTED 12]
            10:30 HOLD:opposition 0-6=-6: NOT_AFFIRMED, UNHEEDED [1 SPENT 6, 3 TAKEN_BACK 6 by 6, 6 COUNTED 6, 2 ECHO 0 by 1, 4 WEIGHTLESS 0]
            10:00 HOLD:government 12-0 against 0: undisputed [5 COUNTED 12]
            10:00 HOLD:government 12-0=12 against 0: APPLIED, HOLD_ENTERED [5 COUNTED 12]
            09:20 HOLD:opposition 12-0 against 0: undisputed [1 COUNTED 6, 3 COUNTED 6, 2 ECHO 0 by 1]
            09:20 HOLD:opposition 12-0=12 against 0: APPLIED, HOLD_ENTERED [1 COUNTED 6, 3 COUNTED 6, 2 ECHO 0 by 1]
            09:00 HOLD:opposition 6-0=6 against 0: TOO_LIGHT, PENDING [1 COUNTED 6]
            """);
    }

    @Test
    void the_weight_of_a_word_is_told_step_by_step() {
        var known = scenario("""
            1  day 1 10:00 to day 2 12:00  agency-b for someone  government leaves Town  seen by eye, near, credibility 4
            """).known();
        var words = Why.of(known, "Town", LATER).getFirst().words();
        var factors = List.of(
                new Factor(Kind.STANCE, "NEUTRAL", 1000, 9),
                new Factor(Kind.TYPE, "WITHDRAWS", 1000, 9),
                new Factor(Kind.PLACE, "NEAR", 700, 6),
                new Factor(Kind.TIME, "WEEK", 800, 4),
                new Factor(Kind.CREDIBILITY, "4", 500, 2));
        assertThat(words)
                .extracting(HeardWord::voice, HeardWord::weight)
                .containsExactly(tuple("agency-b", new Weight(Stance.NEUTRAL, Reliability.B, 9, 2, -2, 9, factors, 2)));
    }
}
