package org.sijil.domain.decide;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;
import org.sijil.domain.event.ClaimEvent;

/**
 * The claims that a corrected one would lean on, each an echo of the next. A new claim leans on recorded ones and no
 * recorded one on it; only a correction can close a circle.
 */
final class EchoChain {
    /** Each is read from its own stream; what echoes through so many mouths is not told by one desk. */
    static final int LONGEST = 1000;

    private EchoChain() {}

    /** Empty where the correction leaves the echo as it stands. */
    static SequencedSet<String> of(CorrectClaim correction, Map<Thing, Standing> found) {
        var chain = new LinkedHashSet<String>();
        var subject = found.get(correction.subject());
        var echoOf = correction.claim().echoOf();
        if (subject == null || Objects.equals(echoOf, echoOf(subject))) {
            return chain;
        }
        for (var at = echoOf; at != null && chain.size() <= LONGEST && chain.add(at); ) {
            var standing = found.get(Thing.claim(at));
            at = at.equals(correction.claimId()) || standing == null ? null : echoOf(standing);
        }
        return chain;
    }

    /** The next link that was not yet read. */
    static Optional<Thing> missing(CorrectClaim correction, Map<Thing, Standing> found) {
        var chain = of(correction, found);
        return chain.stream()
                .skip(1)
                .map(Thing::claim)
                .filter(thing -> chain.size() <= LONGEST && !found.containsKey(thing))
                .findFirst();
    }

    private static @Nullable String echoOf(Standing standing) {
        return standing.latest().event() instanceof ClaimEvent.Content content
                ? content.claim().echoOf()
                : null;
    }
}
