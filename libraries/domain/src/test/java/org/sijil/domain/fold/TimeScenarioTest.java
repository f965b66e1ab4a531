package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What time alone does (fold.md §5 step 1, §6). */
class TimeScenarioTest {
    @Test
    void a_state_is_stale_after_21_days_and_unknown_after_60() {
        scenario("""
            1  10:00  agency-a  opposition takes Town from government
            """)
                .at("day 22 10:00", "Town")
                .reads("held by opposition since 10:00, likely; formerly government")
                .at("day 22 10:01", "Town")
                .reads("held by opposition since 10:00, stale; formerly government")
                .at("day 61 10:00", "Town")
                .reads("held by opposition since 10:00, stale; formerly government")
                .at("day 61 10:01", "Town")
                .reads("unknown since 10:00, expired; formerly opposition; last known held by opposition");
    }

    @Test
    void of_vacated_ground_the_former_holder_is_remembered_when_it_expires() {
        scenario("""
            1  10:00  agency-a  government leaves Town
            """)
                .at("day 62 10:00", "Town")
                .reads("unknown since 10:00, expired; formerly government; last known vacated");
    }

    @Test
    void contested_ground_expires_with_its_contenders() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  opposition fights at Town with government
            """)
                .at("day 63 10:00", "Town")
                .reads("unknown since day 2 10:00, expired; formerly government; last known contested by government");
    }

    @Test
    void whoever_is_heard_of_again_holds_it_anew() {
        scenario("""
            1  10:00         agency-a  government holds Town
            2  day 70 10:00  agency-d  government holds Town
            3  day 71 10:00  agency-a  government holds Town
            """).tells("Town", """
            10:00  held by government since 10:00, likely
            day 70 10:00  unknown since 10:00, claimed only; formerly government; last known held by government; pending HOLD:government 3 at day 70 10:00
            day 71 10:00  held by government since day 71 10:00, confirmed
            """);
    }

    @Test
    void a_stale_state_is_reaffirmed_as_surely_as_it_is_now_known() {
        scenario("""
            1  10:00         agency-a  government holds Town  filmed
            2  day 20 10:00  agency-b  government holds Town
            3  day 42 10:00  agency-b  government holds Town
            """).tells("Town", """
            10:00  held by government since 10:00, confirmed
            day 20 10:00  held by government since 10:00, still at day 20 10:00, confirmed
            day 42 10:00  held by government since 10:00, still at day 42 10:00, likely
            """);
    }

    @Test
    void what_is_pending_is_forgotten_after_21_days() {
        scenario("""
            1  10:00  agency-c  government holds Town
            """)
                .at("day 22 10:00", "Town")
                .reads("unknown, claimed only; pending HOLD:government 6 at 10:00")
                .at("day 22 10:01", "Town")
                .reads("unknown, none");
    }

    @Test
    void fractions_of_a_second_are_as_nothing() {
        scenario("""
            1  10:00:00.2  agency-b   opposition takes Town
            2  10:00:00.7  monitor-b  opposition takes Town
            """)
                .at("10:00", "Town")
                .reads("held by opposition since 10:00, confirmed")
                .at("day 22 10:00:00.9", "Town")
                .reads("held by opposition since 10:00, confirmed");
    }

    @Test
    void a_state_that_is_weakly_supported_in_between_does_not_expire() {
        scenario("""
            1  10:00         agency-a  government holds Town
            2  day 50 10:00  agency-d  government holds Town
            """).at("day 70 10:00", "Town").reads("held by government since 10:00, still at day 50 10:00, likely");
    }
}
