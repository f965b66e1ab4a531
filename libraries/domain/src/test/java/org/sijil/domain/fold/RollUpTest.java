package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.domain.scenario.Scenario.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sijil.domain.control.Ground;
import org.sijil.domain.fold.RollUp.Count;
import org.sijil.domain.fold.RollUp.Verdict;

/** How it stands in the smallest areas below one (fold.md §6, roll-up). */
class RollUpTest {
    private static final Instant EVENING = Instant.parse("2024-12-01T20:00:00Z");
    private static final Map<String, List<String>> CHILDREN =
            Map.of("Land", List.of("Province"), "Province", List.of("Town", "Village"), "Town", List.of("Bridge"));

    @Test
    void a_province_is_all_held_when_each_of_its_smallest_areas_is() {
        var rollUp = rollUp("Province", """
            1  10:00  agency-a  opposition takes Town, Village
            """);
        assertThat(rollUp)
                .isEqualTo(new RollUp(
                        counts(Map.of(Ground.HELD, new Count(2, 1))),
                        counts(Map.of("opposition", new Count(2, 1))),
                        Verdict.ALL_HELD,
                        "opposition"));
    }

    @Test
    void what_is_said_of_the_province_itself_is_not_counted() {
        var rollUp = rollUp("Province", """
            1  10:00  agency-a  opposition takes Bridge, Village
            2  11:00  agency-a  government holds Province
            """);
        assertThat(rollUp.verdict()).isEqualTo(Verdict.ALL_HELD);
        assertThat(rollUp.controller()).isEqualTo("opposition");
    }

    @Test
    void it_is_mixed_when_two_sides_hold_it_or_one_area_is_unknown() {
        var held = rollUp("Land", """
            1  10:00  agency-a  opposition takes Bridge
            2  11:00  agency-a  government holds Village
            """);
        assertThat(held.verdict()).isEqualTo(Verdict.MIXED);
        assertThat(held.heldBy()).isEqualTo(Map.of("government", new Count(1, 0), "opposition", new Count(1, 0)));
        var half = rollUp("Land", """
            1  10:00  agency-a  opposition takes Bridge
            """);
        assertThat(half.verdict()).isEqualTo(Verdict.MIXED);
        assertThat(half.byGround()).isEqualTo(Map.of(Ground.HELD, new Count(1, 0), Ground.UNKNOWN, new Count(1, 0)));
    }

    @Test
    void it_is_unknown_when_nothing_is_known_of_any() {
        assertThat(rollUp("Land", "").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void an_area_without_children_is_counted_itself_and_a_circle_ends() {
        assertThat(RollUp.leavesOf("Village", RollUpTest::children)).containsExactly("Village");
        assertThat(RollUp.leavesOf("Land", RollUpTest::children)).containsExactly("Bridge", "Village");
        assertThat(RollUp.leavesOf("A", area -> List.of(area.equals("A") ? "B" : "A")))
                .isEmpty();
    }

    private static RollUp rollUp(String area, String world) {
        var reading = Reading.of(scenario(world).known(), EVENING);
        return RollUp.of(RollUp.leavesOf(area, RollUpTest::children).stream()
                .map(reading::of)
                .toList());
    }

    private static List<String> children(String area) {
        return CHILDREN.getOrDefault(area, List.of());
    }

    private static <K> TreeMap<K, Count> counts(Map<K, Count> counts) {
        return new TreeMap<>(counts);
    }
}
