package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

/** What an entry changes is no more than what it is said to reach, and can be brought up to date alone (fold.md §7). */
class ReachPropertyTest {
    private static final int ENTRIES = 150;

    @TestFactory
    Stream<DynamicTest> after_each_entry_the_refolded_timelines_are_the_folded_ones() {
        return Seeds.each(100, random -> follow(History.of(random, ENTRIES)));
    }

    @TestFactory
    Stream<DynamicTest> so_they_are_where_the_same_is_told_over_and_over() {
        return Seeds.each(50, random -> follow(History.crowded(random, ENTRIES)));
    }

    private static void follow(List<ClaimLogEvent> events) {
        var known = new Known();
        var timelines = new TreeMap<String, Timeline>();
        for (var event : events) {
            var reach = known.reach(known.size(), event);
            var anew = Replay.known(events.subList(0, (int) known.size()));
            for (var area : History.AREAS) {
                var before = timelines.getOrDefault(area, Timeline.EMPTY);
                var after = ControlFold.timeline(anew, area);
                if (reach.containsKey(area)) {
                    assertThat(ControlFold.refold(known, area, before, reach.get(area))
                                    .timeline())
                            .as("%s after %s", area, event)
                            .isEqualTo(after);
                    timelines.put(area, after);
                } else {
                    assertThat(before).as("%s after %s", area, event).isEqualTo(after);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> the_revisions_of_an_area_add_up_to_its_timeline() {
        return Seeds.each(50, random -> {
            var known = new Known();
            var revised = Timeline.EMPTY;
            for (var event : History.of(random, ENTRIES)) {
                known.apply(known.size(), event);
                var revision = Revision.between(
                        "town", known.size(), known.policy().ref(), revised, ControlFold.timeline(known, "town"));
                if (revision != null) {
                    revised = Revision.apply(revised, revision);
                    assertThat(revised).isEqualTo(ControlFold.timeline(known, "town"));
                }
            }
        });
    }
}
