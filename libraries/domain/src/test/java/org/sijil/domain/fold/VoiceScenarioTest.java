package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** Who is heard in a claim (fold.md §1). */
class VoiceScenarioTest {
    @Test
    void six_outlets_that_quote_one_origin_are_one_voice() {
        scenario("""
            1  10:00  agency-a for command-b        opposition takes Town
            2  10:10  agency-b for command-b        opposition takes Town
            3  10:20  agency-c for command-b        opposition takes Town
            4  10:30  other-agency-a for command-b  opposition takes Town
            5  10:40  other-agency-b for command-b  opposition takes Town
            6  10:50  other-agency-c for command-b  opposition takes Town
            """).at("11:00", "Town").reads("unknown, claimed only; pending HOLD:opposition 3 by a party at 10:50");
    }

    @Test
    void six_outlets_that_repeat_one_report_add_nothing_to_it() {
        scenario("""
            1  10:00  agency-c        opposition takes Town
            2  10:10  agency-a        opposition takes Town  echo of 1
            3  10:20  agency-b        opposition takes Town  echo of 2
            4  10:30  other-agency-a  opposition takes Town  echo of 3
            5  10:40  other-agency-b  opposition takes Town  echo of 1
            6  10:50  monitor-a       opposition takes Town  echo of 5
            """).at("11:00", "Town").reads("unknown, claimed only; pending HOLD:opposition 6 at 10:00");
    }

    @Test
    void who_repeats_with_evidence_adds_it_to_the_voice_it_repeats() {
        scenario("""
            1  10:00  agency-c  opposition takes Town
            2  10:10  agency-d  opposition takes Town  echo of 1, with evidence, seen by eye
            """).at("11:00", "Town").reads("unknown, claimed only; pending HOLD:opposition 6 at 10:10");
    }

    @Test
    void who_has_filmed_it_speaks_for_itself() {
        scenario("""
            1  10:00  agency-c  opposition takes Town
            2  10:10  blog-d    opposition takes Town  echo of 1, filmed
            """).at("11:00", "Town").reads("held by opposition since 10:10, confirmed");
    }

    @Test
    void an_echo_speaks_with_the_voice_of_the_first_on_its_way_who_has_filmed_it() {
        scenario("""
            1  10:00  agency-c  opposition takes Town
            2  10:10  blog-d    opposition takes Town  echo of 1, filmed
            3  10:20  agency-a  opposition takes Town  echo of 2, with evidence
            4  10:30  agency-b  opposition takes Town  echo of 1, with evidence
            """)
                .at("11:00", "Town")
                .judges(
                        "10:30 HOLD:opposition 21-0=21 against 0: APPLIED, HOLD_REAFFIRMED [1 OUTWEIGHED 6 by 4, 2 OUTWEIGHED 7 by 3, 3 COUNTED 12, 4 COUNTED 9]");
    }

    @Test
    void who_only_says_that_it_was_filmed_is_still_an_echo() {
        scenario("""
            1  10:00  agency-c  opposition takes Town
            2  10:10  blog-d    opposition takes Town  echo of 1, said to be filmed
            3  10:20  agency-b  opposition takes Town  echo of 2, with evidence
            """)
                .at("11:00", "Town")
                .judges("10:20 HOLD:opposition 9-0=9 against 0: APPLIED, HOLD_ENTERED"
                        + " [1 OUTWEIGHED 6 by 3, 3 COUNTED 9, 2 ECHO 0 by 1]");
    }

    @Test
    void an_outlet_answers_for_all_whom_it_does_not_name() {
        scenario("""
            1  10:00  agency-b for someone  opposition takes Town
            2  10:10  agency-b for someone  opposition takes Town  seen by eye
            3  10:20  agency-b              opposition takes Town
            """)
                .at("11:00", "Town")
                .judges(
                        "10:20 HOLD:opposition 9-0=9 against 0: APPLIED, HOLD_REAFFIRMED [1 OUTWEIGHED 7 by 2, 2 COUNTED 9, 3 OUTWEIGHED 9 by 2]");
    }

    @Test
    void an_echo_keeps_the_voice_of_a_report_that_was_retracted() {
        scenario("""
            1  10:00  agency-b  opposition takes Town
            2  10:10  agency-a  opposition takes Town  echo of 1, with evidence
            3  agency-b retracts 1
            4  11:00  agency-b  opposition takes Town
            """)
                .at("12:00", "Town")
                .judges(
                        "11:00 HOLD:opposition 12-0=12 against 0: APPLIED, HOLD_REAFFIRMED [2 COUNTED 12, 4 OUTWEIGHED 9 by 2]");
    }

    @Test
    void a_retracted_claim_no_longer_counts() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  agency-a retracts 1
            """).at("12:00", "Town").reads("unknown, none");
    }

    @Test
    void a_rejected_claim_does_not_count_until_it_is_accepted() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  desk rejects 1
            """).at("12:00", "Town").reads("unknown, none");
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  desk rejects 1
            3  desk accepts 1
            """).at("12:00", "Town").reads("held by opposition since 10:00, likely");
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  desk doubts 1
            """).at("12:00", "Town").reads("held by opposition since 10:00, likely");
    }

    @Test
    void a_policy_may_count_accepted_claims_only() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  11:00  agency-b  government leaves Town
            3  policy counts accepted claims
            4  desk accepts 1
            5  desk doubts 2
            """).tells("Town", "10:00  held by opposition since 10:00, likely");
    }

    @Test
    void a_policy_may_exclude_a_source_and_whoever_it_quotes() {
        scenario("""
            1  10:00  agency-a               opposition takes Town
            2  10:10  agency-b for agency-a  opposition takes Town
            3  10:20  agency-a for agency-b  opposition takes Village
            4  policy excludes agency-a
            """)
                .at("12:00", "Town")
                .reads("unknown, none")
                .at("12:00", "Village")
                .reads("unknown, none");
    }
}
