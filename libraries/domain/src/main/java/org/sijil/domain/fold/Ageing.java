package org.sijil.domain.fold;

import java.util.List;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.LastKnown;
import org.sijil.domain.policy.Policy;

/** What time alone makes of a state (fold.md §5 step 1, §6). */
final class Ageing {
    private static final long DAY_SECONDS = 86_400;

    private final long staleAfter;
    private final long expireAfter;

    Ageing(Policy policy) {
        staleAfter = policy.staleAfterDays() * DAY_SECONDS;
        expireAfter = policy.expireAfterDays() * DAY_SECONDS;
    }

    void age(Standing now, long moment) {
        now.pending.values().removeIf(said -> moment - said.at().getEpochSecond() > staleAfter);
        if (now.encircledBy != null && moment - now.encircledAt > expireAfter) {
            now.endRing(now.encircledAt + expireAfter);
        }
        if (now.ground != Ground.UNKNOWN && moment - now.lastSupported > expireAfter) {
            expire(now);
        }
        informIfUnknown(now);
    }

    private static void expire(Standing now) {
        now.lastKnown = new LastKnown(now.controller, now.ground);
        now.former = now.controller != null ? now.controller : now.former;
        now.controller = null;
        now.ground = Ground.UNKNOWN;
        now.contenders = List.of();
        now.confidence = Confidence.NONE;
        now.restsOn = null;
    }

    /** Of unknown ground one knows at most what is pending and that it was known. */
    static void informIfUnknown(Standing now) {
        if (now.ground == Ground.UNKNOWN) {
            now.information = !now.pending.isEmpty()
                    ? Information.CLAIMED_ONLY
                    : now.lastKnown != null ? Information.EXPIRED : Information.NONE;
        }
    }

    /** Whether support is so old that the state is only read with a caution, or reaffirmed as if new. */
    boolean isStale(Standing now, long moment) {
        return moment - now.lastSupported > staleAfter;
    }
}
