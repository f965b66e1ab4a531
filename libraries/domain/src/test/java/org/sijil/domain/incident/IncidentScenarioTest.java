package org.sijil.domain.incident;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.scenario.Scenario;

/** What makes one incident of several claims (fold.md §6). */
class IncidentScenarioTest {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd HH:mm").withZone(ZoneOffset.UTC);

    /** A line for each incident of an area: subject, when, claims, voices, and what there is of the rest. */
    private static String told(Scenario scenario, String area) {
        var known = scenario.known();
        return AreaIncidents.of(known, area, ControlFold.timeline(known, area)).stream()
                .sorted(Comparator.comparing(
                        Incident::outline,
                        Comparator.comparing(Outline::subject).thenComparing(Outline::first)))
                .map(IncidentScenarioTest::line)
                .collect(joining("\n"));
    }

    private static String line(Incident incident) {
        var outline = incident.outline();
        return "%s %s  %s to %s  %s by %s%s%s%s"
                .formatted(
                        outline.subject().name(),
                        outline.subject().who(),
                        TIME.format(outline.first()),
                        TIME.format(outline.last()),
                        list(incident.claims()),
                        list(incident.voices()),
                        incident.echoes().isEmpty() ? "" : ", echoes " + list(incident.echoes()),
                        incident.denials().isEmpty() ? "" : ", denied in " + list(incident.denials()),
                        outline.net() == null ? "" : ", net " + outline.net());
    }

    private static String list(List<String> of) {
        return String.join(" ", of);
    }

    private static void assertTold(Scenario scenario, String area, String expected) {
        assertThat(told(scenario, area)).isEqualTo(expected.strip());
    }

    @Test
    void several_who_tell_of_one_effect_tell_of_one_incident() {
        assertTold(scenario("""
            1  10:00  agency-b    opposition takes Town
            2  12:00  monitor-c   brigade takes Town
            3  14:00  ministry-b  denies that opposition takes Town
            4  15:00  agency-a    opposition takes Town  echo of 1
            """), "Town", """
            HOLD opposition  01 10:00 to 01 15:00  1 2 3 4 by agency-b ministry-b monitor-c, echoes 4, denied in 3, net 15
            """);
    }

    @Test
    void a_claim_of_two_effects_tells_of_two_incidents() {
        assertTold(scenario("""
            1  10:00  agency-b  opposition takes Town from government
            2  11:00  agency-c  government leaves Town
            """), "Town", """
            HOLD opposition  01 10:00 to 01 10:00  1 by agency-b, net 9
            LEAVE government  01 10:00 to 01 11:00  1 2 by agency-b agency-c, net 15
            """);
    }

    @Test
    void what_has_no_effect_is_grouped_by_type_and_actor() {
        assertTold(scenario("""
            1  10:00  agency-b  government shells Town
            2  11:00  agency-c  government shells Town
            3  12:00  agency-c  garrison shells Town
            4  13:00  agency-c  opposition fights at Town with government  near
            """), "Town", """
            CLASHES opposition  01 13:00 to 01 13:00  4 by agency-c
            SHELLS garrison  01 12:00 to 01 12:00  3 by agency-c
            SHELLS government  01 10:00 to 01 11:00  1 2 by agency-b agency-c
            """);
    }

    @Test
    void a_claim_more_than_a_window_after_the_first_begins_another() {
        assertTold(scenario("""
            1  day 1 10:00:00  agency-b  government shells Town
            2  day 3 10:00:00  agency-b  government shells Town
            3  day 3 10:00:01  agency-b  government shells Town
            4  day 5 10:00:01  agency-b  government shells Town
            """), "Town", """
            SHELLS government  01 10:00 to 03 10:00  1 2 by agency-b
            SHELLS government  03 10:00 to 05 10:00  3 4 by agency-b
            """);
    }

    @Test
    void a_claim_that_is_no_longer_live_tells_of_nothing() {
        assertTold(scenario("""
            1  10:00  agency-b  government shells Town
            2  11:00  agency-c  government shells Town
            3  desk rejects 1
            """), "Town", """
            SHELLS government  01 11:00 to 01 11:00  2 by agency-c
            """);
    }

    @Test
    void what_weighs_nothing_is_an_incident_all_the_same() {
        assertTold(scenario("""
            1  10:00  agency-e  opposition takes Town
            """), "Town", """
            HOLD opposition  01 10:00 to 01 10:00  1 by agency-e, net 0
            """);
    }

    @Test
    void its_net_is_the_greatest_it_had_though_it_was_spent_later() {
        assertTold(scenario("""
            1  10:00  agency-a  opposition takes Town
            2  12:00  agency-b  government takes Town  seen by eye
            3  12:00  agency-c  government takes Town
            4  13:00  agency-d  opposition takes Town
            """), "Town", """
            HOLD government  01 12:00 to 01 12:00  2 3 by agency-b agency-c, net 17
            HOLD opposition  01 10:00 to 01 13:00  1 4 by agency-a agency-d, net 12
            """);
    }

    @Test
    void it_is_called_by_its_lowest_position_its_area_and_what_it_is_about() {
        var scenario = scenario("""
            1  12:00  agency-b  government shells Town
            2  10:00  agency-c  government shells Town
            """);
        var known = scenario.known();
        var incident = AreaIncidents.of(known, "Town", ControlFold.timeline(known, "Town"))
                .getFirst();
        long recorded = requireNonNull(known.claim("1")).position();
        assertThat(incident.id()).hasToString(recorded + ".Town.SHELLS");
        assertThat(IncidentId.parse(recorded + ".Town.SHELLS")).hasValue(incident.id());
        assertThat(incident.claims()).containsExactly("2", "1");
    }

    @Test
    void an_area_s_dots_are_its_own() {
        assertThat(IncidentId.parse("0.a.b.HOLD")).hasValue(new IncidentId(0, "a.b", "HOLD"));
        assertThat(IncidentId.parse("01.a.HOLD")).isEmpty();
        assertThat(IncidentId.parse("1.a")).isEmpty();
        assertThat(IncidentId.parse("a.1.HOLD")).isEmpty();
    }
}
