package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.scenario.History;

/** What a log makes known, and the same put together otherwise. */
final class Replay {
    private Replay() {}

    static Known known(List<ClaimLogEvent> events) {
        var known = new Known();
        events.forEach(event -> known.apply(known.size(), event));
        return known;
    }

    /** What is known of each claim that was ever recorded. */
    static List<KnownClaim> claims(List<ClaimLogEvent> events) {
        var known = known(events);
        return events.stream()
                .filter(Recorded.class::isInstance)
                .flatMap(event -> Stream.ofNullable(known.claim(((Recorded) event).claimId())))
                .toList();
    }

    /** The log's definitions and policy, with these claims, in their order. */
    static Known known(List<ClaimLogEvent> events, Iterable<KnownClaim> claims) {
        var known = new Known();
        events.stream()
                .filter(ClaimLogEvent.Definition.class::isInstance)
                .forEach(event -> known.apply(known.size(), event));
        claims.forEach(known::recall);
        return known;
    }

    static List<Timeline> timelines(Known known) {
        return History.AREAS.stream()
                .map(area -> ControlFold.timeline(known, area))
                .toList();
    }

    static List<KnownClaim> with(KnownClaim more, List<KnownClaim> claims) {
        var all = new ArrayList<>(claims);
        all.add(more);
        return all;
    }
}
