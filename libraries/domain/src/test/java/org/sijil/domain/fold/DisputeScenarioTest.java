package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What is said against a state (fold.md §5 step 3). */
class DisputeScenarioTest {
    @Test
    void a_state_is_disputed_while_half_as_much_is_said_against_it() {
        scenario("""
            1  10:00  agency-a   opposition takes Town  filmed
            2  11:00  monitor-c  denies that opposition takes Town
            3  12:00  agency-d   denies that opposition takes Town
            """).tells("Town", """
            10:00  held by opposition since 10:00, confirmed
            12:00  held by opposition since 10:00, disputed (medium)
            """);
    }

    @Test
    void even_denials_that_serve_whoever_makes_them_dispute_it() {
        scenario("""
            1  10:00  agency-b    government leaves Town
            2  11:00  ministry-a  denies that government leaves Town  filmed
            """).at("12:00", "Town").reads("vacated by government since 10:00, disputed (medium)");
    }

    @Test
    void a_rival_report_disputes_it() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  11:00  agency-c  government holds Town
            """)
                .at("12:00", "Town")
                .reads("held by opposition since 10:00, disputed (medium); pending HOLD:government 6 at 11:00");
    }

    @Test
    void but_not_one_of_before_it_came_about() {
        scenario("""
            1  09:00  agency-a  government holds Town
            2  10:00  agency-a  opposition takes Town
            3  11:00  agency-d  opposition holds Town
            """)
                .at("12:00", "Town")
                .reads("held by opposition since 10:00, still at 11:00, confirmed; formerly government");
    }

    @Test
    void nor_a_weak_denial_even_when_nothing_is_said_for_it_any_more() {
        scenario("""
            1  10:00         agency-a  opposition takes Town
            2  day 10 10:00  agency-d  denies that opposition holds Town
            """).tells("Town", "10:00  held by opposition since 10:00, likely");
        scenario("""
            1  10:00         agency-a  opposition takes Town
            2  day 10 10:00  blog-f    denies that opposition holds Town
            """).tells("Town", """
            10:00  held by opposition since 10:00, likely
            day 10 10:00  held by opposition since 10:00, disputed (medium)
            """);
    }

    @Test
    void a_dispute_lasts_until_the_state_is_reaffirmed_without_it() {
        scenario("""
            1  10:00        agency-a   opposition takes Town
            2  11:00        agency-c   government holds Town
            3  day 2 10:00  agency-d   militia leaves Town
            4  day 4 10:00  monitor-a  opposition holds Town
            """).tells("Town", """
            10:00  held by opposition since 10:00, likely
            11:00  held by opposition since 10:00, disputed (medium); pending HOLD:government 6 at 11:00
            day 4 10:00  held by opposition since 10:00, still at day 4 10:00, likely
            """);
    }

    @Test
    void a_disputed_state_is_reaffirmed_as_surely_as_it_is_now_known() {
        scenario("""
            1  10:00        agency-a      opposition takes Town
            2  11:00        agency-c      government holds Town
            3  day 4 10:00  blog-f        opposition holds Town
            4  day 4 10:00  other-blog-f  opposition holds Town
            """).at("day 4 11:00", "Town").reads("held by opposition since 10:00, still at day 4 10:00, reported");
    }

    @Test
    void a_reaffirmation_that_is_itself_contradicted_leaves_it_disputed() {
        scenario("""
            1  10:00  agency-b   opposition takes Town
            2  11:00  agency-a   government holds Town  at second hand, near
            3  12:00  monitor-d  opposition holds Town
            """)
                .at("13:00", "Town")
                .reads("held by opposition since 10:00, still at 12:00, disputed (medium);"
                        + " pending HOLD:government 7 at 11:00");
    }

    @Test
    void fighting_is_disputed_by_denial_only() {
        scenario("""
            1  10:00  agency-a  opposition fights at Town with government
            2  11:00  agency-c  opposition holds Town
            3  11:00  agency-c  opposition fights at Village with government
            4  11:00  monitor-c  opposition fights at Village with government
            5  12:00  agency-d  denies that opposition fights at Village with government
            6  12:00  blog-d  denies that opposition fights at Village with government
            """)
                .at("12:00", "Town")
                .reads("contested by government and opposition since 10:00, likely; pending HOLD:opposition 6 at 11:00")
                .at("13:00", "Village")
                .reads("contested by government and opposition since 11:00, disputed (medium)");
    }
}
