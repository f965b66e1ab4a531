package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.control.Segment;

/** What an entry changed in a timeline (fold.md §7). A timeline is written {@code 1a 3b}: a from 1 on, b from 3 on. */
class RevisionTest {
    private static final PolicyRef POLICY = new PolicyRef("default", 1);

    @Test
    void equal_timelines_are_not_revised() {
        assertThat(Revision.between("Town", 7, POLICY, timeline("1a 3b"), timeline("1a 3b")))
                .isNull();
        assertThat(Revision.between("Town", 7, POLICY, Timeline.EMPTY, Timeline.EMPTY))
                .isNull();
    }

    @Test
    void it_says_under_what_it_was_concluded() {
        var revised = Revision.between("Town", 7, POLICY, Timeline.EMPTY, timeline("1a"));
        assertThat(revised)
                .isEqualTo(new ControlRevised(
                        "Town",
                        7,
                        "fold/1",
                        POLICY,
                        Instant.ofEpochSecond(1),
                        null,
                        timeline("1a").segments()));
    }

    @Test
    void from_the_first_difference_to_the_longest_common_tail() {
        assertRevised("", "1a", "1 .. : 1a");
        assertRevised("1a", "1a 3b", "3 .. : 3b");
        assertRevised("1a 3b", "1a", "3 .. :");
        assertRevised("1a 3b", "", "1 .. :");
        assertRevised("1a 5b", "1a 3c 5b", "3 .. 5 : 3c");
        assertRevised("1a 3c 5b", "1a 5b", "3 .. 5 :");
        assertRevised("3b", "1a 3b", "1 .. 3 : 1a");
        assertRevised("1a 3b 5c 7d", "1a 4e 7d", "3 .. 7 : 4e");
        assertRevised("1a 4e 7d", "1a 3b 5c 7d", "3 .. 7 : 3b 5c");
        assertRevised("1a 3b 5c", "1a 3d 5c", "3 .. 5 : 3d");
        assertRevised("1a 3b", "1c 3d", "1 .. : 1c 3d");
    }

    private static void assertRevised(String before, String after, String expected) {
        var revised = Revision.between("Town", 7, POLICY, timeline(before), timeline(after));
        assertThat(revised).isNotNull();
        var to = revised.to() == null ? "" : revised.to().getEpochSecond() + " ";
        var segments = new Timeline(revised.segments());
        assertThat("%d .. %s:%s".formatted(revised.from().getEpochSecond(), to, told(segments)))
                .isEqualTo(expected);
        assertThat(Revision.apply(timeline(before), revised)).isEqualTo(timeline(after));
    }

    private static Timeline timeline(String text) {
        return new Timeline(Stream.of(text.split(" "))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> new Segment(
                        Instant.ofEpochSecond(Long.parseLong(segment.substring(0, 1))), heldBy(segment.substring(1))))
                .toList());
    }

    private static String told(Timeline timeline) {
        var told = new StringBuilder();
        timeline.segments()
                .forEach(segment -> told.append(' ')
                        .append(segment.from().getEpochSecond())
                        .append(segment.state().controller()));
        return told.toString();
    }

    private static ControlState heldBy(String side) {
        return new ControlState(
                side,
                Ground.HELD,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Information.LIKELY,
                Confidence.MEDIUM,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                Effect.hold(side),
                null);
    }
}
