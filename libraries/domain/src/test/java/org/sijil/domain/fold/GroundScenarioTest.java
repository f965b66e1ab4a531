package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What an applied effect makes of the ground: the rows of the table in fold.md §5. */
class GroundScenarioTest {
    @Test
    void to_take_a_town_is_to_hold_it_and_the_last_holder_is_remembered() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  opposition takes Town
            3  day 3 10:00  agency-b  militia takes Town
            """).tells("Town", """
            10:00  held by government since 10:00, likely
            day 2 10:00  held by opposition since day 2 10:00, likely; formerly government
            day 3 10:00  held by militia since day 3 10:00, likely; formerly opposition
            """);
    }

    @Test
    void to_hear_it_again_reaffirms_it() {
        scenario("""
            1  10:00        agency-b   government holds Town
            2  day 2 10:00  monitor-b  garrison governs Town
            """).tells("Town", """
            10:00  held by government since 10:00, likely
            day 2 10:00  held by government since 10:00, still at day 2 10:00, confirmed
            """);
    }

    @Test
    void absence_of_one_side_is_never_control_by_the_other() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  government leaves Town
            3  day 3 10:00  agency-b  government loses Town
            """).tells("Town", """
            10:00  held by government since 10:00, likely
            day 2 10:00  vacated by government since day 2 10:00, likely
            day 3 10:00  vacated by government since day 2 10:00, still at day 3 10:00, confirmed
            """);
    }

    @Test
    void a_side_that_does_not_hold_a_town_cannot_leave_it() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  militia leaves Town
            """)
                .at("day 2 11:00", "Town")
                .reads("held by government since 10:00, likely")
                .judges("day 2 10:00 LEAVE:militia 12-0=12 against 0: APPLIED, NO_ROW [2 COUNTED 12]");
    }

    @Test
    void what_one_unit_takes_from_another_of_its_side_is_not_left() {
        scenario("""
            1  10:00  agency-a  opposition takes Town from brigade
            """).at("11:00", "Town").reads("held by opposition since 10:00, likely");
    }

    @Test
    void shelling_changes_nothing() {
        scenario("""
            1  10:00  agency-a  opposition shells Town
            """).at("11:00", "Town").reads("unknown, none");
    }
}
