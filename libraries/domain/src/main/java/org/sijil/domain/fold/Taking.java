package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Pending;
import org.sijil.domain.policy.Policy;

/** Takes the effects judged at one moment into the state as it stands at the turn of each (fold.md §5 step 2). */
final class Taking {
    private final Policy policy;
    private final Standing now;
    private final long moment;
    private final Support support;

    Taking(Policy policy, Standing now, long moment) {
        this.policy = policy;
        this.now = now;
        this.moment = moment;
        this.support = new Support(policy, now, moment);
    }

    Outcome take(Judgement judged) {
        if (!judged.isApplied()) {
            return judged.news().isEmpty() ? Outcome.UNHEEDED : remember(judged);
        }
        now.pending.remove(judged.effect());
        var effect = judged.effect();
        var confidence = judged.confidence(policy);
        return switch (effect.kind()) {
            case HOLD -> hold(effect, confidence);
            case LEAVE -> leave(effect, confidence);
            case CONTEST -> contest(effect, confidence);
            case ENCIRCLE -> encircle(effect.side());
            case RELIEVE -> endRing(effect.side()) ? Outcome.RING_ENDED : Outcome.NO_ROW;
        };
    }

    private Outcome hold(Effect hold, Confidence confidence) {
        var side = hold.side();
        endRing(side);
        if (now.isHeldBy(side)) {
            support.reaffirm(hold, confidence);
            return Outcome.HOLD_REAFFIRMED;
        }
        var before = now.controller != null ? now.controller : now.former;
        now.former = side.equals(before) ? null : before;
        now.controller = side;
        support.enter(Ground.HELD, List.of(), hold, confidence);
        return Outcome.HOLD_ENTERED;
    }

    private Outcome leave(Effect leave, Confidence confidence) {
        var side = leave.side();
        endRing(side);
        if (now.isVacatedBy(side)) {
            support.reaffirm(leave, confidence);
            return Outcome.LEAVE_REAFFIRMED;
        }
        if (now.contenders.contains(side)) {
            leaveContest(leave, confidence);
            return Outcome.CONTENDER_LEFT;
        }
        if (now.ground == Ground.UNKNOWN || now.isHeldBy(side)) {
            vacate(leave, confidence);
            return Outcome.LEAVE_ENTERED;
        }
        return Outcome.NO_ROW;
    }

    private void leaveContest(Effect leave, Confidence confidence) {
        var side = leave.side();
        var remaining = now.contenders.stream()
                .filter(contender -> !contender.equals(side))
                .toList();
        if (side.equals(now.controller)) {
            now.controller = null;
            now.former = side;
        }
        if (remaining.size() > 1) {
            support.enter(Ground.CONTESTED, remaining, leave, confidence);
        } else if (now.controller != null && remaining.contains(now.controller)) {
            support.enter(Ground.HELD, List.of(), Effect.hold(now.controller), confidence);
        } else {
            vacate(leave, confidence);
        }
    }

    private void vacate(Effect leave, Confidence confidence) {
        now.controller = null;
        now.former = leave.side();
        support.enter(Ground.VACATED, List.of(), leave, confidence);
    }

    private Outcome contest(Effect contest, Confidence confidence) {
        if (now.isContestedBy(contest.sides())) {
            support.reaffirm(contest, confidence);
            return Outcome.CONTEST_REAFFIRMED;
        }
        var contenders = new TreeSet<>(contest.sides());
        contenders.addAll(now.contenders);
        if (now.controller != null) {
            contenders.add(now.controller);
        }
        support.enter(Ground.CONTESTED, contenders, contest, confidence);
        return Outcome.CONTEST_ENTERED;
    }

    private Outcome encircle(String side) {
        if (side.equals(now.controller)) {
            return Outcome.NO_ROW;
        }
        now.encircledAt = moment;
        if (!now.isEncircledBy(side)) {
            now.encircledBy = side;
            now.encircledSince = moment;
        }
        return Outcome.RING_SUPPORTED;
    }

    private boolean endRing(String side) {
        boolean ends = now.isEncircledBy(side);
        if (ends) {
            now.endRing(moment);
        }
        return ends;
    }

    /** Weak news keeps a state alive, never strengthens it; news of a change is kept in mind. */
    private Outcome remember(Judgement judged) {
        var effect = judged.effect();
        if (now.wouldBeChangedBy(effect)) {
            var said = new Pending(effect, judged.net(), judged.tally().isPartyOnly(), Instant.ofEpochSecond(moment));
            now.pending.put(effect, said);
            return Outcome.PENDING;
        }
        if (effect.equals(now.restsOn) && judged.keepsAlive()) {
            now.lastSupported = moment;
            return Outcome.KEPT_ALIVE;
        }
        return Outcome.UNHEEDED;
    }
}
