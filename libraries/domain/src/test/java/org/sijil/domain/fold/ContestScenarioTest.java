package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** Fighting over an area, and how it ends (fold.md §5 step 2). */
class ContestScenarioTest {
    @Test
    void fighting_contests_a_town_and_the_last_holder_stays_controller() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  opposition fights at Town with militia
            3  day 2 12:00  agency-b  brigade fights at Town with government
            """).tells("Town", """
            10:00  held by government since 10:00, likely
            day 2 10:00  contested by government and militia and opposition, last held by government since day 2 10:00, likely
            day 2 12:00  contested by government and militia and opposition, last held by government since day 2 10:00, still at day 2 12:00, likely
            """);
    }

    @Test
    void whoever_joins_the_fighting_contests_the_town_too() {
        scenario("""
            1  10:00  agency-a   opposition fights at Town with militia
            2  11:00  monitor-a  opposition fights at Town with government
            """)
                .at("12:00", "Town")
                .reads("contested by government and militia and opposition since 11:00, likely");
    }

    @Test
    void when_one_of_three_leaves_the_others_still_contest_it() {
        scenario("""
            1  10:00        agency-a   government holds Town
            2  day 2 10:00  agency-a   opposition fights at Town with militia
            3  day 3 10:00  agency-a   government leaves Town
            4  day 4 10:00  monitor-a  militia fights at Town with opposition
            """)
                .at("day 3 11:00", "Town")
                .reads("contested by militia and opposition, as LEAVE:government since day 3 10:00, likely;"
                        + " formerly government")
                .at("day 4 11:00", "Town")
                .reads("contested by militia and opposition since day 3 10:00, still at day 4 10:00, likely;"
                        + " formerly government");
    }

    @Test
    void when_the_attacker_leaves_the_last_holder_holds_it() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  opposition fights at Town with government
            3  day 3 10:00  agency-a  opposition leaves Town
            """).at("day 3 11:00", "Town").reads("held by government since day 3 10:00, likely");
    }

    @Test
    void when_the_last_holder_leaves_the_attacker_does_not_hold_it_yet() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  opposition fights at Town with government
            3  day 3 10:00  agency-a  government leaves Town
            """).at("day 3 11:00", "Town").reads("vacated by government since day 3 10:00, likely");
    }

    @Test
    void when_one_leaves_a_contest_that_nobody_held_it_is_vacated() {
        scenario("""
            1  10:00        agency-a  opposition fights at Town with government
            2  day 2 10:00  agency-a  opposition leaves Town
            """).at("day 2 11:00", "Town").reads("vacated by opposition since day 2 10:00, likely");
    }

    @Test
    void fighting_near_a_town_does_not_contest_it() {
        scenario("""
            1  10:00  agency-a  government holds Town
            2  11:00  agency-a  opposition fights at Town with government  near
            3  11:00  agency-a  opposition fights at Town with government  in the region
            """).tells("Town", "10:00  held by government since 10:00, likely");
    }

    @Test
    void a_side_does_not_fight_itself() {
        scenario("""
            1  10:00  agency-a  brigade fights at Town with opposition
            """).at("11:00", "Town").reads("unknown, none");
    }
}
