package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.register.Report;

/** Which areas an entry of the log bears on (fold.md §7, incremental). */
class ReachScenarioTest {
    @Test
    void a_claim_reaches_the_areas_it_names() {
        scenario("").reaches("1  10:00  agency-a  opposition takes Town, Village", "Town", "Village");
    }

    @Test
    void a_correction_reaches_where_the_claim_was_where_it_is_and_whatever_echoes_it() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  10:00  agency-b  opposition takes Bridge    echo of 1
            3  10:00  agency-c  opposition takes Province  echo of 2
            """)
                .reaches(
                        "4  correction of 1  10:00  agency-a  opposition takes Village",
                        "Bridge",
                        "Province",
                        "Town",
                        "Village");
    }

    @Test
    void a_retraction_or_a_review_reaches_the_areas_of_its_claim() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  10:00  agency-b  opposition takes Bridge
            """).reaches("3  agency-a retracts 1", "Town").reaches("4  desk rejects 2", "Bridge");
    }

    @Test
    void a_regraded_source_reaches_all_that_it_said_was_quoted_as_saying_or_was_echoed_in() {
        scenario("""
            1  10:00  agency-a               opposition takes Town
            2  10:00  agency-b for agency-a  opposition takes Bridge
            3  10:00  agency-c               opposition takes Village   echo of 1
            4  10:00  agency-a for agency-c  opposition takes Province
            5  10:00  agency-c               opposition takes Land
            """)
                .reaches("6  desk grades agency-a d", "Bridge", "Province", "Town", "Village")
                .reaches("7  desk grades agency-a d");
    }

    @Test
    void a_unit_that_changes_sides_reaches_what_is_said_of_it() {
        scenario("""
            1  10:00  agency-a  brigade takes Town
            2  10:00  agency-a  government takes Bridge from brigade
            3  10:00  agency-a  opposition takes Village
            """).reaches("4  brigade joins government", "Bridge", "Town").reaches("5  brigade joins government");
    }

    @Test
    void a_side_that_becomes_part_of_another_reaches_what_is_said_in_its_interest_too() {
        scenario("""
            1  10:00  command-b               government leaves Town
            2  10:00  command-b for someone   government leaves Bridge
            3  10:00  agency-b for command-b  government leaves Village
            4  10:00  agency-b                government leaves Province
            5  10:00  agency-b                government leaves Land  echo of 1
            """).reaches("6  opposition joins militia", "Bridge", "Land", "Town", "Village");
    }

    @Test
    void a_policy_reaches_every_area_that_a_claim_names() {
        scenario("""
            1  10:00  agency-a  opposition takes Town
            2  10:00  agency-a  opposition shells Village
            """).reaches("3  policy excludes agency-b", "Town", "Village");
    }

    @Test
    void reports_and_redactions_reach_nothing() {
        var known = scenario("1  10:00  agency-a  opposition takes Town").known();
        var report = new Report("r", "agency-a", "en", Instant.EPOCH, false);
        assertThat(known.apply(known.size(), new ReportFiled(report, null))).isEmpty();
        assertThat(known.apply(known.size(), new EntryRedacted(3, "court", "asked for")))
                .isEmpty();
    }
}
