package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** Encirclement (fold.md §5). */
class RingScenarioTest {
    @Test
    void a_ring_closes_and_is_kept_closed_by_what_is_said_of_it() {
        scenario("""
            1  10:00        agency-a   government holds Town
            2  day 2 10:00  agency-a   opposition encircles Town
            3  day 3 10:00  monitor-a  brigade encircles Town
            """)
                .at("day 4 10:00", "Town")
                .reads("held by government since 10:00, likely;"
                        + " encircled by opposition since day 2 10:00, still at day 3 10:00");
    }

    @Test
    void a_ring_that_is_broken_is_relieved() {
        scenario("""
            1  10:00        agency-a  opposition encircles Town
            2  day 2 10:00  agency-a  opposition loses its ring around Town
            """).at("day 3 10:00", "Town").reads("unknown, none; relieved day 2 10:00");
    }

    @Test
    void whoever_takes_or_leaves_the_town_it_encircles_encircles_it_no_more() {
        scenario("""
            1  10:00        agency-a  opposition encircles Town
            2  10:00        agency-a  opposition encircles Village
            3  day 2 10:00  agency-a  opposition takes Town
            4  day 2 10:00  agency-a  opposition leaves Village
            """)
                .at("day 3 10:00", "Town")
                .reads("held by opposition since day 2 10:00, likely; relieved day 2 10:00")
                .at("day 3 10:00", "Village")
                .reads("vacated by opposition since day 2 10:00, likely; relieved day 2 10:00");
    }

    @Test
    void a_ring_ends_with_a_departure_that_changes_nothing_else() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  10:00        agency-a  opposition encircles Town
            3  day 2 10:00  agency-a  opposition leaves Town
            """).at("day 3 10:00", "Town").reads("held by government since 10:00, likely; relieved day 2 10:00");
    }

    @Test
    void a_party_alone_closes_no_ring() {
        scenario("""
            1  10:00  command-a  opposition encircles Town
            """)
                .at("11:00", "Town")
                .reads("unknown, claimed only; pending ENCIRCLE:opposition 4 by a party at 10:00");
    }

    @Test
    void nobody_encircles_the_town_it_holds() {
        scenario("""
            1  10:00        agency-a  opposition holds Town
            2  11:00        agency-a  opposition encircles Town
            3  day 4 11:00  agency-d  opposition encircles Town
            """).at("day 4 12:00", "Town").reads("held by opposition since 10:00, likely");
    }

    @Test
    void another_ring_takes_the_place_of_the_first() {
        scenario("""
            1  10:00        agency-a  opposition encircles Town
            2  day 2 10:00  agency-a  militia encircles Town
            3  day 3 10:00  agency-a  opposition loses its ring around Town
            """).at("day 4 10:00", "Town").reads("unknown, none; encircled by militia since day 2 10:00");
    }

    @Test
    void a_ring_of_which_nothing_is_heard_ends_after_sixty_days() {
        scenario("""
            1  10:00  agency-a  opposition encircles Town
            """)
                .at("day 61 10:00", "Town")
                .reads("unknown, none; encircled by opposition since 10:00")
                .at("day 61 10:01", "Town")
                .reads("unknown, none; relieved day 61 10:00");
    }

    @Test
    void weak_news_of_a_ring_is_pending_until_it_closes() {
        scenario("""
            1  10:00  agency-c  opposition encircles Town
            2  11:00  agency-d  opposition encircles Town
            3  12:00  agency-c  opposition loses its ring around Town  at second hand
            """)
                .at("10:30", "Town")
                .reads("unknown, claimed only; pending ENCIRCLE:opposition 6 at 10:00")
                .at("11:30", "Town")
                .reads("unknown, none; encircled by opposition since 11:00")
                .at("12:30", "Town")
                .reads(
                        "unknown, claimed only; encircled by opposition since 11:00; pending RELIEVE:opposition 4 at 12:00");
    }
}
