package org.sijil.domain.fold;

import static org.sijil.domain.scenario.Scenario.scenario;

import org.junit.jupiter.api.Test;

/** What later entries of the log make of earlier ones (fold.md §1, §7). */
class KnowledgeScenarioTest {
    @Test
    void a_claim_that_arrives_late_counts_from_its_moment_on() {
        scenario("""
            1  day 3 10:00  agency-a  opposition takes Town
            2  day 2 10:00  agency-a  government leaves Town
            3  10:00        agency-a  government holds Town
            """).tells("Town", """
            10:00  held by government since 10:00, likely
            day 2 10:00  vacated by government since day 2 10:00, likely
            day 3 10:00  held by opposition since day 3 10:00, likely; formerly government
            """);
    }

    @Test
    void a_correction_moves_a_claim_to_another_area() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  correction of 1  11:00  agency-a  opposition takes Village
            """)
                .at("12:00", "Town")
                .reads("unknown, none")
                .at("12:00", "Village")
                .reads("held by opposition since 11:00, likely");
    }

    @Test
    void a_corrected_claim_keeps_its_place_in_the_log() {
        scenario("""
            1  10:00            agency-b        opposition takes Town
            2  10:00            agency-b        opposition takes Town
            3  correction of 1  10:00           agency-b  opposition takes Town
            """)
                .at("12:00", "Town")
                .judges("10:00 HOLD:opposition 9-0=9 against 0: APPLIED, HOLD_ENTERED"
                        + " [1 COUNTED 9, 2 OUTWEIGHED 9 by 1]");
    }

    @Test
    void a_regraded_source_weighs_what_it_now_weighs_in_all_that_it_ever_said() {
        scenario("""
            1  10:00  agency-a               opposition takes Town
            2  10:00  agency-d for agency-a  opposition takes Village
            3  10:00  agency-a for someone   opposition takes Bridge
            4  desk grades agency-a d
            """)
                .at("11:00", "Town")
                .reads("unknown, claimed only; pending HOLD:opposition 3 at 10:00")
                .at("11:00", "Village")
                .reads("unknown, claimed only; pending HOLD:opposition 3 at 10:00")
                .at("11:00", "Bridge")
                .reads("unknown, claimed only; pending HOLD:opposition 1 at 10:00");
    }

    @Test
    void a_unit_that_changes_sides_takes_its_past_with_it() {
        scenario("""
            1  10:00  agency-a   garrison holds Town
            2  10:00  command-b  garrison takes Village
            3  garrison joins opposition
            """)
                .at("11:00", "Town")
                .reads("held by opposition since 10:00, likely")
                .at("11:00", "Village")
                .reads("unknown, claimed only; pending HOLD:opposition 3 by a party at 10:00");
    }

    @Test
    void a_claim_says_the_same_of_each_area_it_names() {
        scenario("""
            1  10:00  agency-a  opposition takes Town, Village
            2  11:00  agency-a  government holds Village
            """)
                .at("12:00", "Town")
                .reads("held by opposition since 10:00, likely")
                .at("12:00", "Village")
                .reads("held by government since 11:00, likely; formerly opposition");
    }

    @Test
    void a_claim_hangs_on_each_claim_whose_retraction_would_change_who_holds_the_town() {
        scenario("""
            1  10:00  agency-c   opposition takes Town
            2  11:00  monitor-d  opposition takes Town
            3  12:00  blog-f     opposition takes Town
            4  13:00  agency-d   government holds Town
            """)
                .at("14:00", "Town")
                .hangsOn("1")
                .at("11:30", "Town")
                .hangsOn("1", "2")
                .at("10:30", "Town")
                .hangsOn();
    }
}
