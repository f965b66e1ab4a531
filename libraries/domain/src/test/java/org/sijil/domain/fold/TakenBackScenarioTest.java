package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** A voice that says otherwise later no longer says what it said (fold.md §4). */
class TakenBackScenarioTest {
    @Test
    void a_voice_takes_its_word_back_by_denying_it() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  11:00  agency-a  denies that opposition takes Town  at second hand
            """).at("12:00", "Town").argues("""
            11:00 HOLD:opposition 0-10 against 0: DISPUTED [1 TAKEN_BACK 12 by 2, 2 COUNTED 10]
            11:00 HOLD:opposition 0-10=-10: NOT_AFFIRMED, UNHEEDED [1 TAKEN_BACK 12 by 2, 2 COUNTED 10]
            10:00 HOLD:opposition 12-0 against 0: undisputed [1 COUNTED 12]
            10:00 HOLD:opposition 12-0=12 against 0: APPLIED, HOLD_ENTERED [1 COUNTED 12]
            """);
    }

    @Test
    void or_by_saying_what_cannot_be_had_with_it() {
        scenario("""
            1  10:00  agency-c   opposition takes Town
            2  11:00  agency-c   government holds Town
            3  12:00  monitor-c  opposition takes Town
            """)
                .at("13:00", "Town")
                .judges("12:00 HOLD:opposition 6-0=6 against 0: TOO_LIGHT, PENDING"
                        + " [1 TAKEN_BACK 6 by 2, 3 COUNTED 6]");
        scenario("""
            1  10:00  agency-c   government leaves Town
            2  11:00  agency-c   government holds Town
            3  12:00  monitor-c  government leaves Town
            """)
                .at("13:00", "Town")
                .judges("12:00 LEAVE:government 6-0=6 against 0: TOO_LIGHT, PENDING"
                        + " [1 TAKEN_BACK 6 by 2, 3 COUNTED 6]");
        scenario("""
            1  10:00  agency-c   government holds Town
            2  11:00  agency-c   government leaves Town
            3  12:00  monitor-c  government holds Town
            """)
                .at("13:00", "Town")
                .judges("12:00 HOLD:government 6-0=6 against 0: TOO_LIGHT, PENDING"
                        + " [1 TAKEN_BACK 6 by 2, 3 COUNTED 6]");
        scenario("""
            1  10:00  agency-c   opposition encircles Town
            2  11:00  agency-c   opposition loses its ring around Town
            3  12:00  monitor-c  opposition encircles Town
            """)
                .at("13:00", "Town")
                .judges("12:00 ENCIRCLE:opposition 6-0=6 against 0: TOO_LIGHT, PENDING"
                        + " [1 TAKEN_BACK 6 by 2, 3 COUNTED 6]");
    }

    @Test
    void even_by_a_word_that_is_itself_taken_back() {
        scenario("""
            1  10:00  agency-c   opposition takes Town
            2  11:00  agency-c   denies that opposition takes Town
            3  12:00  agency-c   opposition takes Town
            4  13:00  monitor-d  opposition takes Town
            """)
                .at("14:00", "Town")
                .judges("13:00 HOLD:opposition 9-0=9 against 0: APPLIED, HOLD_ENTERED"
                        + " [1 TAKEN_BACK 6 by 2, 2 TAKEN_BACK 6 by 3, 3 COUNTED 6, 4 COUNTED 3]");
    }

    @Test
    void half_the_weight_is_enough() {
        scenario("""
            1  10:00  agency-a   opposition takes Town
            2  11:00  agency-a   denies that opposition takes Town  credibility 4
            3  12:00  monitor-a  opposition takes Town
            """)
                .at("13:00", "Town")
                .judges("12:00 HOLD:opposition 12-6=6 against 0: TOO_LIGHT, KEPT_ALIVE"
                        + " [1 TAKEN_BACK 12 by 2, 2 COUNTED 6, 3 COUNTED 12]");
    }

    @Test
    void up_to_the_last_second_in_which_the_word_would_count() {
        scenario("""
            1  10:00           agency-c   opposition takes Town
            2  day 3 09:59:59  agency-c   denies that opposition takes Town
            3  day 3 09:59:59  monitor-b  opposition takes Town
            """)
                .at("day 3 10:00", "Town")
                .judges("day 3 09:59:59 HOLD:opposition 9-6=3 against 0: TOO_LIGHT, PENDING"
                        + " [1 TAKEN_BACK 6 by 2, 2 COUNTED 6, 3 COUNTED 9]");
    }

    @Test
    void a_word_is_not_taken_back_by_one_less_than_half_as_heavy() {
        scenario("""
            1  10:00  agency-a  opposition takes Town  filmed
            2  11:00  agency-a  denies that opposition takes Town  near, credibility 4
            3  12:00  agency-d  opposition takes Town
            """)
                .at("13:00", "Town")
                .judges("12:00 HOLD:opposition 19-4=15 against 0: APPLIED, HOLD_REAFFIRMED"
                        + " [1 COUNTED 16, 2 COUNTED 4, 3 COUNTED 3]");
    }

    @Test
    void nor_by_one_of_the_same_moment() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  10:00  agency-a  denies that opposition takes Town
            """)
                .at("13:00", "Town")
                .judges("10:00 HOLD:opposition 12-12=0 against 0: TOO_LIGHT, PENDING [1 COUNTED 12, 2 COUNTED 12]");
    }

    @Test
    void nor_by_denying_something_else() {
        scenario("""
            1  10:00  agency-b  opposition takes Town
            2  11:00  agency-b  denies that government holds Town
            3  12:00  agency-d  opposition holds Town
            """)
                .at("13:00", "Town")
                .judges("12:00 HOLD:opposition 12-0=12 against 0: APPLIED, HOLD_REAFFIRMED"
                        + " [1 COUNTED 9, 3 COUNTED 3]");
    }
}
