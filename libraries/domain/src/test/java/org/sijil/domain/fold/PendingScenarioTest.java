package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What is done with an effect that is said but not applied (fold.md §5 step 2). */
class PendingScenarioTest {
    @Test
    void weak_news_keeps_a_state_alive_and_never_strengthens_it() {
        scenario("""
            1  10:00         agency-a   opposition takes Town
            2  day 20 10:00  agency-c   opposition holds Town
            """).tells("Town", """
            10:00  held by opposition since 10:00, likely
            day 20 10:00  held by opposition since 10:00, still at day 20 10:00, likely
            """);
    }

    @Test
    void but_not_the_news_of_whoever_it_serves_or_what_is_contradicted() {
        scenario("""
            1  10:00         agency-a   opposition takes Town
            2  day 20 10:00  command-b  opposition holds Town
            3  day 21 10:00  agency-d   opposition holds Town
            4  day 21 10:00  agency-c   government holds Town
            """)
                .at("day 21 10:00", "Town")
                .reads("held by opposition since 10:00, disputed (medium); pending HOLD:government 6 at day 21 10:00");
    }

    @Test
    void what_was_pending_is_settled_by_a_change() {
        scenario("""
            1  10:00  agency-c   opposition takes Town
            2  11:00  agency-c   government leaves Town
            3  12:00  monitor-a  militia takes Town
            """).at("13:00", "Town").reads("held by militia since 12:00, likely");
    }

    @Test
    void a_reaffirmation_settles_what_is_pending_for_longer_than_48_hours() {
        scenario("""
            1  10:00        agency-a   opposition takes Town
            2  11:00        agency-d   government holds Town
            3  11:01        agency-d   militia holds Town
            4  day 3 11:01  monitor-a  opposition holds Town
            """)
                .at("day 3 12:00", "Town")
                .reads("held by opposition since 10:00, still at day 3 11:01, likely;"
                        + " pending HOLD:militia 3 at 11:01");
    }
}
