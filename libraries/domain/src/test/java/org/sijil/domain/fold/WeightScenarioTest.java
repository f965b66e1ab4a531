package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What a claim weighs (fold.md §2). */
class WeightScenarioTest {
    @Test
    void a_denial_by_whoever_does_not_gain_by_it_is_taken_off() {
        scenario("""
            1  10:00  agency-a   government leaves Town
            2  10:00  monitor-c  denies that government leaves Town
            """)
                .at("11:00", "Town")
                .judges("10:00 LEAVE:government 12-6=6 against 0: TOO_LIGHT, PENDING [1 COUNTED 12, 2 COUNTED 6]");
    }

    @Test
    void a_doubtful_claim_weighs_half_an_improbable_one_nothing() {
        scenario("""
            1  10:00  agency-a        opposition takes Town  credibility 3
            2  10:00  other-agency-a  opposition takes Town  credibility 4
            3  10:00  monitor-a       opposition takes Town  credibility 5
            4  10:00  blog-a          opposition takes Town  credibility 6
            """)
                .at("11:00", "Town")
                .judges("10:00 HOLD:opposition 30-0=30 against 0: APPLIED, HOLD_ENTERED"
                        + " [1 COUNTED 12, 2 COUNTED 6, 4 COUNTED 12, 3 WEIGHTLESS 0]");
    }

    @Test
    void a_claim_weighs_less_the_less_exactly_it_names_the_place() {
        scenario("""
            1  10:00  agency-a        government leaves Town
            2  10:00  other-agency-a  government leaves Town  near
            3  10:00  monitor-a       government leaves Town  in the region
            """)
                .at("11:00", "Town")
                .judges("10:00 LEAVE:government 24-0=24 against 0: APPLIED, LEAVE_ENTERED"
                        + " [1 COUNTED 12, 2 COUNTED 8, 3 COUNTED 4]");
    }

    @Test
    void a_claim_weighs_less_the_less_exactly_it_names_the_time() {
        scenario("""
            1  10:00 to day 8 10:00        agency-a        government leaves Town
            2  day 7 10:00 to day 8 10:00  other-agency-a  government leaves Town
            3  day 7 09:59 to day 8 10:00  monitor-a       government leaves Town
            4  09:59 to day 8 10:00        blog-a          government leaves Town
            """)
                .at("day 9 11:00", "Town")
                .judges("day 8 10:00 LEAVE:government 37-0=37 against 0: APPLIED, LEAVE_ENTERED"
                        + " [1 COUNTED 9, 2 COUNTED 12, 3 COUNTED 9, 4 COUNTED 7]");
    }

    @Test
    void to_govern_says_less_than_to_hold_and_to_clear_checkpoints_less_than_to_leave() {
        scenario("""
            1  10:00  agency-a  opposition governs Town
            2  10:00  agency-a  government clears checkpoints from Village
            """)
                .at("11:00", "Town")
                .reads("unknown, claimed only; pending HOLD:opposition 7 at 10:00")
                .at("11:00", "Village")
                .reads("unknown, claimed only; pending LEAVE:government 7 at 10:00");
    }

    @Test
    void who_is_quoted_is_graded_but_for_those_whom_nobody_names_the_outlet() {
        scenario("""
            1  10:00  agency-a for someone  opposition takes Town     at second hand
            2  10:10  agency-a for blog-d   opposition takes Village
            """)
                .at("11:00", "Town")
                .judges("10:00 HOLD:opposition 8-0=8 against 0: APPLIED, HOLD_ENTERED [1 COUNTED 8]")
                .at("11:00", "Village")
                .judges("10:10 HOLD:opposition 3-0=3 against 0: TOO_LIGHT, PENDING [2 COUNTED 3]");
    }

    @Test
    void a_weight_never_falls_below_nothing() {
        scenario("""
            1  10:00  agency-e for someone  opposition takes Town  at second hand
            """).at("11:00", "Town").reads("unknown, none");
    }
}
