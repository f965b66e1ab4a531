package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What is said of one moment is judged together, and taken in a fixed order (fold.md §4, §5). */
class SameMomentScenarioTest {
    @Test
    void equal_and_opposite_reports_apply_neither() {
        scenario("""
            1  10:00  agency-a        opposition holds Town
            2  10:00  other-agency-a  government holds Town
            """)
                .at("11:00", "Town")
                .reads("unknown, claimed only;"
                        + " pending HOLD:government 12 at 10:00; pending HOLD:opposition 12 at 10:00");
    }

    @Test
    void of_unequal_reports_of_one_moment_the_heavier_is_applied() {
        scenario("""
            1  10:00  agency-a        opposition holds Town
            2  10:00  other-agency-a  opposition holds Town
            3  10:00  monitor-a       government holds Town
            """).at("11:00", "Town").argues("""
            10:00 HOLD:opposition 24-0 against 12 of HOLD:government: DISPUTED [1 COUNTED 12, 2 COUNTED 12]
            10:00 HOLD:opposition 24-0=24 against 12 of HOLD:government: APPLIED, HOLD_ENTERED [1 COUNTED 12, 2 COUNTED 12]
            10:00 HOLD:government 12-0=12 against 24 of HOLD:opposition: CONTRADICTED, PENDING [3 COUNTED 12]
            """);
    }

    @Test
    void who_has_left_does_not_contradict_who_comes() {
        scenario("""
            1  10:00           agency-a        garrison holds Town
            2  09:00 to 12:00  agency-b        opposition takes Town from government
            3  12:00           other-agency-b  government leaves Town
            """).at("13:00", "Town").reads("held by opposition since 12:00, likely; formerly government");
        scenario("""
            1  10:00           agency-a        garrison holds Town
            2  09:00 to 12:00  agency-b        opposition takes Town from government
            """)
                .at("13:00", "Town")
                .reads("held by government since 10:00, disputed (medium); pending LEAVE:government 9 at 12:00;"
                        + " pending HOLD:opposition 9 at 12:00");
    }

    @Test
    void what_is_judged_applied_gives_way_to_a_rival_that_is_too_and_weighs_as_much() {
        scenario("""
            1  10:00  agency-a   government holds Town
            2  12:00  monitor-c  government leaves Town  seen by eye
            3  12:00  agency-d   government holds Town
            """).at("13:00", "Town").argues("""
            12:00 HOLD:government 15-0 against 8 of LEAVE:government: DISPUTED [1 COUNTED 12, 3 COUNTED 3]
            12:00 HOLD:government 15-0=15 against 8 of LEAVE:government: APPLIED, HOLD_REAFFIRMED [1 COUNTED 12, 3 COUNTED 3]
            12:00 LEAVE:government 8-0=8 against 3 of HOLD:government: GAVE_WAY, PENDING [2 COUNTED 8]
            10:00 HOLD:government 12-0 against 0: undisputed [1 COUNTED 12]
            10:00 HOLD:government 12-0=12 against 0: APPLIED, HOLD_ENTERED [1 COUNTED 12]
            """);
    }

    @Test
    void so_that_equal_and_opposite_reports_apply_neither_though_each_exceeds_what_the_other_newly_says() {
        scenario("""
            1  09:00  agency-c   government holds Town
            2  09:00  monitor-c  opposition holds Town
            3  10:00  agency-d   government holds Town
            4  10:00  monitor-d  opposition holds Town
            """)
                .at("11:00", "Town")
                .judges("10:00 HOLD:opposition 9-0=9 against 3 of HOLD:government: GAVE_WAY, PENDING"
                        + " [2 COUNTED 6, 4 COUNTED 3]")
                .reads("unknown, claimed only;"
                        + " pending HOLD:government 9 at 10:00; pending HOLD:opposition 9 at 10:00");
    }

    @Test
    void of_two_that_leave_at_once_the_surer_has_left_it() {
        scenario("""
            1  09:00  agency-a  government fights at Town with opposition
            2  10:00  agency-b  opposition leaves Town
            3  10:00  agency-a  government leaves Town
            """).at("11:00", "Town").reads("vacated by government since 10:00, likely");
        scenario("""
            1  09:00  agency-a  government fights at Town with opposition
            2  10:00  agency-a  opposition leaves Town
            3  10:00  agency-b  government leaves Town
            """).at("11:00", "Town").reads("vacated by opposition since 10:00, likely");
    }

    @Test
    void fighting_comes_before_its_outcome() {
        scenario("""
            1  10:00  agency-a   opposition takes Town from government
            2  10:00  monitor-a  opposition fights at Town with government
            """).at("11:00", "Town").reads("held by opposition since 10:00, likely; formerly government");
    }
}
