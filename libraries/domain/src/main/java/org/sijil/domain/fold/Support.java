package org.sijil.domain.fold;

import java.util.Collection;
import java.util.List;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.policy.Policy;

/** What an applied effect does to the state that rests on it: enter and reaffirm (fold.md §5 step 2). */
final class Support {
    private final Policy policy;
    private final Standing now;
    private final long moment;

    Support(Policy policy, Standing now, long moment) {
        this.policy = policy;
        this.now = now;
        this.moment = moment;
    }

    void enter(Ground ground, Collection<String> contenders, Effect restsOn, Confidence confidence) {
        now.ground = ground;
        now.contenders = List.copyOf(contenders);
        now.since = moment;
        now.lastSupported = moment;
        now.confidence = confidence;
        now.information = informationBy(confidence);
        now.restsOn = restsOn;
        now.lastKnown = null;
        now.pending.clear();
    }

    void reaffirm(Effect effect, Confidence confidence) {
        if (new Ageing(policy).isStale(now, moment)
                || now.information == Information.DISPUTED
                || confidence.compareTo(now.confidence) > 0) {
            now.confidence = confidence;
        }
        now.information = informationBy(now.confidence);
        now.lastSupported = moment;
        now.restsOn = effect;
        now.pending.values().removeIf(said -> moment - said.at().getEpochSecond() > Window.seconds(policy));
    }

    private static Information informationBy(Confidence confidence) {
        return switch (confidence) {
            case NONE -> Information.NONE;
            case LOW -> Information.REPORTED;
            case MEDIUM -> Information.LIKELY;
            case HIGH -> Information.CONFIRMED;
        };
    }
}
