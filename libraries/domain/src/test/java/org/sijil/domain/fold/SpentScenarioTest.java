package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What was said before a change cannot undo it (fold.md §4). */
class SpentScenarioTest {
    @Test
    void who_held_a_town_before_it_was_taken_does_not_hold_it_again() {
        scenario("""
            1  08:00  agency-a        government holds Town
            2  10:00  other-agency-a  opposition takes Town
            3  11:00  agency-d        government holds Town
            """)
                .at("12:00", "Town")
                .judges("11:00 HOLD:government 3-0=3 against 0: TOO_LIGHT, PENDING [1 SPENT 12, 3 COUNTED 3]")
                .reads("held by opposition since 10:00, likely; formerly government;"
                        + " pending HOLD:government 3 at 11:00");
    }

    @Test
    void who_held_a_town_before_the_fighting_has_not_won_it() {
        scenario("""
            1  08:00  agency-a   government holds Town
            2  10:00  monitor-a  government fights at Town with opposition
            3  11:00  agency-d   government holds Town
            """)
                .at("12:00", "Town")
                .judges("11:00 HOLD:government 3-0=3 against 0: TOO_LIGHT, PENDING [1 SPENT 12, 3 COUNTED 3]")
                .reads("contested by government and opposition, last held by government since 10:00, likely;"
                        + " pending HOLD:government 3 at 11:00");
    }

    @Test
    void who_was_said_to_leave_before_the_fighting_has_not_left_it() {
        scenario("""
            1  08:00  agency-c   government leaves Town
            2  10:00  monitor-a  government fights at Town with opposition
            3  11:00  agency-d   government leaves Town
            """)
                .at("12:00", "Town")
                .judges("11:00 LEAVE:government 3-0=3 against 0: TOO_LIGHT, PENDING [1 SPENT 6, 3 COUNTED 3]");
    }

    @Test
    void what_was_said_of_the_very_moment_of_the_change_is_not_spent() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  10:00  agency-c  government holds Town
            3  11:00  agency-d  government holds Town
            """)
                .at("12:00", "Town")
                .judges("11:00 HOLD:government 9-0=9 against 0: APPLIED, HOLD_ENTERED [2 COUNTED 6, 3 COUNTED 3]");
    }

    @Test
    void the_fighting_before_a_capture_does_not_contest_it() {
        scenario("""
            1  08:00  agency-a   government fights at Town with opposition
            2  10:00  monitor-a  opposition takes Town
            3  11:00  agency-d   government fights at Town with opposition
            """)
                .at("12:00", "Town")
                .judges("11:00 CONTEST:government+opposition 3-0=3 against 0: TOO_LIGHT, PENDING"
                        + " [1 SPENT 12, 3 COUNTED 3]");
    }

    @Test
    void other_sides_fighting_before_a_capture_is_not_spent_by_it() {
        scenario("""
            1  08:00  agency-c   government fights at Town with militia
            2  10:00  monitor-a  opposition takes Town
            3  11:00  agency-d   government fights at Town with militia
            """)
                .at("12:00", "Town")
                .judges("11:00 CONTEST:government+militia 9-0=9 against 0: APPLIED, CONTEST_ENTERED"
                        + " [1 COUNTED 6, 3 COUNTED 3]")
                .reads(
                        "contested by government and militia and opposition, last held by opposition since 11:00, likely");
    }

    @Test
    void what_is_spent_contradicts_no_more() {
        scenario("""
            1  09:30           agency-b   government holds Town
            2  10:00           monitor-a  opposition takes Town
            3  09:00 to 11:00  agency-c   opposition holds Town
            """)
                .at("12:00", "Town")
                .judges("11:00 HOLD:opposition 18-0=18 against 0: APPLIED, HOLD_REAFFIRMED"
                        + " [2 COUNTED 12, 3 COUNTED 6]");
    }

    @Test
    void what_supports_the_state_is_never_spent() {
        scenario("""
            1  08:00  agency-c   opposition takes Town
            2  10:00  monitor-b  opposition takes Town
            3  11:00  agency-d   opposition holds Town
            """)
                .at("12:00", "Town")
                .judges("11:00 HOLD:opposition 18-0=18 against 0: APPLIED, HOLD_REAFFIRMED"
                        + " [1 COUNTED 6, 2 COUNTED 9, 3 COUNTED 3]");
    }

    @Test
    void a_ring_that_was_broken_is_not_closed_by_what_was_said_before() {
        scenario("""
            1  08:00  agency-a   opposition encircles Town
            2  10:00  monitor-a  opposition loses its ring around Town
            3  11:00  agency-d   opposition encircles Town
            """)
                .at("12:00", "Town")
                .judges("11:00 ENCIRCLE:opposition 3-0=3 against 0: TOO_LIGHT, PENDING [1 SPENT 12, 3 COUNTED 3]");
    }

    @Test
    void a_late_denial_stands_against_what_is_said_after_it() {
        scenario("""
            1  08:00  agency-b   opposition takes Town
            2  10:00  monitor-b  denies that opposition takes Town
            3  11:00  agency-c   opposition takes Town
            """)
                .at("12:00", "Town")
                .judges("11:00 HOLD:opposition 15-9=6 against 0: TOO_LIGHT, KEPT_ALIVE"
                        + " [1 COUNTED 9, 2 COUNTED 9, 3 COUNTED 6]")
                .reads("held by opposition since 08:00, still at 11:00, disputed (medium)");
    }
}
