package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Segment;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

/** What one more claim cannot do. */
class SupportPropertyTest {
    private static final int ENTRIES = 150;
    private static final Source WITNESS = new Source("witness", Source.Kind.MEDIA, Reliability.B, null, false);
    private static final Source RUMOUR = new Source("rumour", Source.Kind.SOCIAL, Reliability.E, null, false);

    @TestFactory
    Stream<DynamicTest> a_mere_echo_or_a_claim_without_weight_changes_nothing_at_all() {
        return Seeds.each(50, random -> {
            var events = History.of(random, ENTRIES);
            var timelines = Replay.timelines(Replay.known(events));
            var claims = Replay.claims(events);
            var echoed = claims.get(random.nextInt(claims.size())).claim();
            var moment = echoed.occurred().latest();
            assertThat(Replay.timelines(after(events, WITNESS, holds("blue", moment, WITNESS, echoed.id()))))
                    .isEqualTo(timelines);
            assertThat(Replay.timelines(after(events, RUMOUR, holds("blue", moment, RUMOUR, null))))
                    .isEqualTo(timelines);
        });
    }

    /**
     * For as long as the holder would hold it anyway. Not for ever: without the claim a rival may take the area for a
     * while and so make spent what was said before against the holder that comes back.
     */
    @TestFactory
    Stream<DynamicTest> a_claim_that_supports_the_holder_does_not_cost_it_the_area() {
        return Seeds.each(100, random -> {
            var events = History.of(random, ENTRIES);
            var known = Replay.known(events);
            var before = ControlFold.timeline(known, "town");
            for (var held : before.segments()) {
                var moment = held.from().plusSeconds(1 + random.nextInt(5 * 86_400));
                var side = holder(before, moment);
                if (side != null
                        && side.equals(Reading.of(known, moment).own("town").controller())) {
                    var more = holds(side, moment, WITNESS, null);
                    var after = ControlFold.timeline(after(events, WITNESS, more), "town");
                    assertThat(endOfReign(after, side, moment))
                            .as("with %s", more)
                            .isAfterOrEqualTo(endOfReign(before, side, moment));
                }
            }
        });
    }

    private static @Nullable String holder(Timeline timeline, Instant at) {
        var state = timeline.at(at);
        return state.ground() == Ground.HELD ? state.controller() : null;
    }

    private static Instant endOfReign(Timeline timeline, String side, Instant moment) {
        return timeline.segments().stream()
                .map(Segment::from)
                .filter(from -> !from.isBefore(moment) && !side.equals(holder(timeline, from)))
                .findFirst()
                .orElse(Instant.MAX);
    }

    private static Known after(List<ClaimLogEvent> events, Source source, Claim claim) {
        var known = Replay.known(events);
        known.define(source);
        known.recall(new KnownClaim(claim, known.size()));
        return known;
    }

    private static Claim holds(String side, Instant moment, Source source, @Nullable String echoOf) {
        return new Claim(
                "more",
                ClaimType.HOLDS,
                null,
                List.of("town"),
                side,
                null,
                Polarity.AFFIRMS,
                new Occurred(moment, moment),
                source.id(),
                null,
                echoOf,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                null,
                null);
    }
}
