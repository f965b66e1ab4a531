package org.sijil.verifier.refold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

/** Neither way is taken from the other, and after each entry of a history by chance both conclude the same. */
class RefoldPropertyTest {
    private static final int ENTRIES = 250;

    private final Known known = new Known();
    private final Map<String, Timeline> timelines = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> what_is_refolded_is_what_is_folded_by_the_way() {
        return Seeds.each(40, random -> {
            var test = new RefoldPropertyTest();
            var refold = new Refold();
            for (var event : History.of(random, ENTRIES)) {
                long position = test.known.size();
                assertThat(refold.next(position, event)).as("%s", event).isEqualTo(test.concluded(position, event));
            }
            assertThat(refold.firstAreaOtherThanWhole()).isNull();
        });
    }

    private List<ControlRevised> concluded(long position, ClaimLogEvent event) {
        var revisions = new ArrayList<ControlRevised>();
        known.reach(position, event).forEach((area, reach) -> {
            var before = timelines.getOrDefault(area, Timeline.EMPTY);
            var after = ControlFold.refold(known, area, before, reach).timeline();
            timelines.put(area, after);
            Stream.ofNullable(
                            Revision.between(area, known.size(), known.policy().ref(), before, after))
                    .forEach(revisions::add);
        });
        return revisions;
    }
}
