package org.sijil.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Source;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

/** What must not matter to the fold does not: the way in which something became known, and what sides are called. */
class OrderPropertyTest {
    private static final int ENTRIES = 200;

    @TestFactory
    Stream<DynamicTest> claims_are_folded_alike_in_whatever_order_they_are_put_in() {
        return Seeds.each(50, random -> {
            var events = History.of(random, ENTRIES);
            var claims = new ArrayList<>(Replay.claims(events));
            Collections.shuffle(claims, new Random(random.nextLong()));
            assertThat(Replay.timelines(Replay.known(events, claims)))
                    .isEqualTo(Replay.timelines(Replay.known(events)));
        });
    }

    @TestFactory
    Stream<DynamicTest> sides_by_other_names_in_the_same_order_fare_alike() {
        return Seeds.each(50, random -> {
            var events = History.of(random, ENTRIES);
            var renamed = events.stream().map(OrderPropertyTest::renamed).toList();
            assertThat(Replay.timelines(Replay.known(renamed)).toString().replace("the-", ""))
                    .isEqualTo(Replay.timelines(Replay.known(events)).toString());
        });
    }

    private static ClaimLogEvent renamed(ClaimLogEvent event) {
        return switch (event) {
            case ActorDefined(Actor(var id, var kind, var partOf, var label, var color), var names) ->
                new ActorDefined(new Actor("the-" + id, kind, renamed(partOf), label, color), names);
            case SourceDefined(Source(var id, var kind, var grade, var side, var restricted), var names) ->
                new SourceDefined(new Source(id, kind, grade, renamed(side), restricted), names);
            case Recorded(var claim, var words) -> new Recorded(renamed(claim), words);
            case Corrected(var claim, var words, var reason) -> new Corrected(renamed(claim), words, reason);
            default -> event;
        };
    }

    private static Claim renamed(Claim claim) {
        return new Claim(
                claim.id(),
                claim.type(),
                claim.mode(),
                claim.areas(),
                renamed(claim.actor()),
                renamed(claim.counterparty()),
                claim.polarity(),
                claim.occurred(),
                claim.source(),
                claim.origin(),
                claim.echoOf(),
                claim.basis(),
                claim.credibility(),
                claim.placePrecision(),
                claim.hasEvidence(),
                claim.report(),
                claim.span());
    }

    private static @Nullable String renamed(@Nullable String actor) {
        return actor == null ? null : "the-" + actor;
    }
}
