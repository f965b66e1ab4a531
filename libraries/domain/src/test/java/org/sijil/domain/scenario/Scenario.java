package org.sijil.domain.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Fragility;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reading;
import org.sijil.domain.fold.Reason;
import org.sijil.domain.fold.Why;

/**
 * A small world written as text. Each line begins with its number, by which a claim is called; then come, two or more
 * blanks apart, the columns of a {@link ClaimLine} or of an {@link EditLine}. Who and where is in the {@link Cast}.
 */
public final class Scenario {
    private final List<ClaimLogEvent> events = new ArrayList<>();
    private final Known known = new Known();

    private Scenario(String text) {
        Cast.ACTORS.forEach(actor -> append(new ActorDefined(actor, null)));
        Cast.AREAS.forEach(area -> append(new AreaDefined(area, null)));
        text.lines().filter(line -> !line.isBlank()).forEach(this::read);
    }

    public static Scenario scenario(String text) {
        return new Scenario(text);
    }

    private SortedSet<String> read(String line) {
        Arrays.stream(line.split(" "))
                .filter(word -> Cast.isSource(word) && known.source(word) == null)
                .forEach(word -> append(new SourceDefined(Cast.source(word), null)));
        var columns = List.of(line.strip().split(" {2,}"));
        var told = columns.subList(1, columns.size());
        return append(
                Clock.isTime(told.getFirst())
                        ? new Recorded(ClaimLine.of(told).claim(columns.getFirst()), null)
                        : EditLine.event(told, known.policy()));
    }

    private SortedSet<String> append(ClaimLogEvent event) {
        events.add(event);
        return known.apply(known.size(), event);
    }

    /** Another line, and the areas whose control it may change. */
    public Scenario reaches(String line, String... areas) {
        assertThat(read(line)).containsExactly(areas);
        return this;
    }

    /** The log that tells it, definitions first. */
    public List<ClaimLogEvent> events() {
        return List.copyOf(events);
    }

    public Known known() {
        return known;
    }

    public At at(String moment, String area) {
        return new At(Clock.moment(moment), area);
    }

    /** The own timeline, a line for each segment. */
    public void tells(String area, String expected) {
        var told = ControlFold.timeline(known, area).segments().stream()
                .map(segment -> Clock.tell(segment.from()) + "  " + Sentence.of(segment.state()))
                .collect(joining("\n"));
        assertThat(told).isEqualTo(expected.strip());
    }

    /** An area at a moment of valid time. */
    public final class At {
        private final Instant moment;
        private final String area;

        private At(Instant moment, String area) {
            this.moment = moment;
            this.area = area;
        }

        public At at(String otherMoment, String otherArea) {
            return Scenario.this.at(otherMoment, otherArea);
        }

        public At reads(String sentence) {
            assertThat(Sentence.of(Reading.of(known, moment).of(area))).isEqualTo(sentence);
            return this;
        }

        /** The last judgement. */
        public At judges(String judgement) {
            var last = Why.of(known, area, moment).stream()
                    .filter(Reason.Judged.class::isInstance)
                    .findFirst();
            assertThat(last.map(Argument::of)).hasValue(judgement);
            return this;
        }

        /** Newest first, a line for each step of the reasoning. */
        public At argues(String reasoning) {
            var argued = Why.of(known, area, moment).stream().map(Argument::of).collect(joining("\n"));
            assertThat(argued).isEqualTo(reasoning.strip());
            return this;
        }

        public At hangsOn(String... claims) {
            assertThat(Fragility.of(known, area, moment)).containsExactly(claims);
            return this;
        }
    }
}
