package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** The state of an area as read, with what is said of the areas above it (fold.md §6). */
class ReadingScenarioTest {
    @Test
    void where_nothing_is_said_of_a_town_it_is_read_as_its_province() {
        scenario("""
            1  10:00  agency-a  opposition takes Province from government  filmed
            """)
                .at("11:00", "Town")
                .reads("held by opposition since 10:00, reported; formerly government; as Province")
                .at("11:00", "Bridge")
                .reads("held by opposition since 10:00, reported; formerly government; as Province")
                .at("11:00", "Land")
                .reads("unknown, none");
    }

    @Test
    void of_the_areas_above_the_nearest_of_which_anything_is_known_is_asked_and_no_further_one() {
        scenario("""
            1  10:00  agency-a  government holds Land
            2  10:00  agency-a  opposition fights at Province with government
            3  10:00  agency-c  opposition holds Town
            """)
                .at("11:00", "Bridge")
                .reads("unknown, none")
                .at("11:00", "Town")
                .reads("unknown, claimed only; pending HOLD:opposition 6 at 10:00");
    }

    @Test
    void that_a_province_was_left_is_inherited_too() {
        scenario("""
            1  10:00  agency-a  government leaves Province
            """).at("11:00", "Town").reads("vacated by government since 10:00, reported; as Province");
    }

    @Test
    void what_is_stale_or_disputed_of_a_province_is_so_of_its_towns() {
        scenario("""
            1  10:00  agency-a  opposition holds Province
            2  11:00  agency-c  government holds Province
            """)
                .at("12:00", "Town")
                .reads("held by opposition since 10:00, disputed (low); as Province")
                .at("day 23 10:00", "Town")
                .reads("held by opposition since 10:00, stale; as Province")
                .at("day 63 10:00", "Town")
                .reads("unknown, none");
    }

    @Test
    void a_town_keeps_its_own_ring_and_what_is_pending_of_it() {
        scenario("""
            1  10:00  agency-a  government holds Province
            2  11:00  agency-a  opposition encircles Town
            3  11:00  agency-c  opposition takes Town
            """)
                .at("12:00", "Town")
                .reads("held by government since 10:00, reported; encircled by opposition since 11:00;"
                        + " pending HOLD:opposition 6 at 11:00; as Province");
    }

    @Test
    void what_is_said_of_a_province_never_overrides_what_is_said_of_the_town() {
        scenario("""
            1  10:00        agency-a  government holds Town
            2  day 2 10:00  agency-a  opposition takes Province
            """)
                .at("day 3 10:00", "Town")
                .reads("held by government since 10:00, likely; but Province held by opposition since day 2 10:00")
                .at("day 3 10:00", "Bridge")
                .reads("held by government since 10:00, reported; as Town");
    }

    @Test
    void only_newer_news_from_above_is_told_and_only_of_another_holder() {
        scenario("""
            1  10:00        agency-a  opposition takes Province
            2  day 2 10:00  agency-a  government holds Town
            3  day 3 10:00  agency-a  government holds Village
            4  day 4 10:00  agency-a  government holds Province
            """)
                .at("day 3 11:00", "Town")
                .reads("held by government since day 2 10:00, likely")
                .at("day 5 10:00", "Village")
                .reads("held by government since day 3 10:00, likely");
    }

    @Test
    void an_expired_town_takes_from_above_only_what_is_newer_than_its_own_last_news() {
        scenario("""
            1  10:00         agency-a  opposition takes Province
            2  day 2 10:00   agency-a  government holds Town
            3  day 60 10:00  agency-d  opposition holds Province
            """)
                .at("day 65 10:00", "Town")
                .reads("unknown since day 2 10:00, expired; formerly government; last known held by government");
        scenario("""
            1  day 2 10:00  agency-a  government holds Town
            2  day 3 10:00  agency-a  opposition takes Province from government
            """)
                .at("day 63 10:00", "Town")
                .reads("held by opposition since day 3 10:00, stale; formerly government;"
                        + " last known held by government; as Province");
    }

    @Test
    void contested_or_vacated_ground_is_told_of_a_holder_above() {
        scenario("""
            1  10:00        agency-a  government leaves Town
            2  10:00        agency-a  militia fights at Village with government
            3  day 2 10:00  agency-a  opposition takes Province
            """)
                .at("day 3 10:00", "Town")
                .reads("vacated by government since 10:00, likely; but Province held by opposition since day 2 10:00")
                .at("day 3 10:00", "Village")
                .reads("contested by government and militia since 10:00, likely;"
                        + " but Province held by opposition since day 2 10:00");
    }
}
