package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** When an effect is applied, and how surely (fold.md §4). */
class JudgingScenarioTest {
    @Test
    void what_is_said_within_48_hours_adds_up() {
        scenario("""
            1  10:00        agency-d        opposition takes Town
            2  10:01        other-agency-d  opposition takes Town
            3  day 3 10:00  agency-c        opposition takes Town
            """)
                .at("day 4 10:00", "Town")
                .judges("day 3 10:00 HOLD:opposition 9-0=9 against 0: APPLIED, HOLD_ENTERED"
                        + " [2 COUNTED 3, 3 COUNTED 6]");
    }

    @Test
    void what_was_said_of_an_earlier_day_does_not_contradict_a_change() {
        scenario("""
            1  10:00        agency-a        government holds Town
            2  10:00        other-agency-a  government holds Town
            3  day 2 10:00  agency-b        opposition takes Town
            """)
                .at("day 2 11:00", "Town")
                .reads("held by opposition since day 2 10:00, likely; formerly government");
    }

    @Test
    void a_change_within_an_interval_is_contradicted_by_all_that_is_said_of_the_interval() {
        scenario("""
            1  10:00                 monitor-b  government holds Town
            2  09:00 to day 2 08:00  agency-b   opposition takes Town
            """)
                .at("day 2 11:00", "Town")
                .judges("day 2 08:00 HOLD:opposition 9-0=9 against 9 of HOLD:government: CONTRADICTED, PENDING"
                        + " [2 COUNTED 9]");
    }

    @Test
    void the_interval_is_that_of_the_heaviest_word_of_the_moment_even_if_its_voice_said_it_with_more_weight() {
        scenario("""
            1  08:00           agency-a  opposition takes Town
            2  09:30           agency-c  government holds Town
            3  09:00 to 10:00  agency-a  opposition holds Town  at second hand
            4  10:00           agency-d  opposition holds Town
            """)
                .at("11:00", "Town")
                .judges("10:00 HOLD:opposition 15-0=15 against 6 of HOLD:government: APPLIED, HOLD_REAFFIRMED"
                        + " [1 COUNTED 12, 3 OUTWEIGHED 10 by 1, 4 COUNTED 3]");
    }

    @Test
    void half_of_what_is_needed_must_come_from_voices_that_do_not_serve_themselves() {
        scenario("""
            1  10:00  command-a  opposition takes Town
            2  10:00  command-b  opposition takes Town
            3  10:00  agency-d   opposition takes Town
            4  10:00  command-a  opposition takes Village
            5  10:00  blog-f     opposition takes Village
            """)
                .at("11:00", "Town")
                .judges("10:00 HOLD:opposition 10-0=10 against 0: NOT_INDEPENDENT, PENDING"
                        + " [1 COUNTED 4, 2 COUNTED 3, 3 COUNTED 3]")
                .at("11:00", "Village")
                .judges("10:00 HOLD:opposition 8-0=8 against 0: APPLIED, HOLD_ENTERED [4 COUNTED 4, 5 COUNTED 4]");
    }

    @Test
    void two_voices_or_a_film_make_high_confidence() {
        scenario("""
            1  10:00  agency-a   opposition takes Town
            2  10:00  agency-b   opposition takes Village  filmed
            3  10:00  agency-c   opposition takes Bridge
            4  10:00  monitor-c  opposition takes Bridge
            """)
                .at("11:00", "Town")
                .reads("held by opposition since 10:00, likely")
                .at("11:00", "Village")
                .reads("held by opposition since 10:00, confirmed")
                .at("11:00", "Bridge")
                .reads("held by opposition since 10:00, confirmed");
    }

    @Test
    void sources_that_nobody_can_judge_make_low_confidence() {
        scenario("""
            1  10:00  blog-f        opposition takes Town  filmed
            2  10:00  other-blog-f  opposition takes Town
            """).at("11:00", "Town").reads("held by opposition since 10:00, reported");
    }
}
