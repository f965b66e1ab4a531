package org.sijil.domain.fold;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.LastKnown;
import org.sijil.domain.control.Pending;

/** The state of one area as it now stands: a {@link ControlState} in the making. Moments are seconds. */
final class Standing {
    /** Before every moment. */
    static final long NEVER = Long.MIN_VALUE;

    @Nullable
    String controller;

    Ground ground;
    List<String> contenders;

    @Nullable
    String former;

    @Nullable
    String encircledBy;

    long encircledSince;
    long encircledAt;
    long relievedAt;
    Information information;
    Confidence confidence;
    long since;
    long lastSupported;
    final SortedMap<Effect, Pending> pending = new TreeMap<>();

    @Nullable
    Effect restsOn;

    @Nullable
    LastKnown lastKnown;

    Standing(ControlState state) {
        controller = state.controller();
        ground = state.ground();
        contenders = state.contenders();
        former = state.former();
        encircledBy = state.encircledBy();
        encircledSince = seconds(state.encircledSince());
        encircledAt = seconds(state.encircledAt());
        relievedAt = seconds(state.relievedAt());
        information = state.information();
        confidence = state.confidence();
        since = seconds(state.since());
        lastSupported = seconds(state.lastSupported());
        state.pending().forEach(said -> pending.put(said.effect(), said));
        restsOn = state.restsOn();
        lastKnown = state.lastKnown();
    }

    ControlState state() {
        return new ControlState(
                controller,
                ground,
                contenders,
                former,
                encircledBy,
                instant(encircledSince),
                instant(encircledAt),
                instant(relievedAt),
                information,
                confidence,
                instant(since),
                instant(lastSupported),
                List.copyOf(pending.values()),
                restsOn,
                lastKnown);
    }

    private static long seconds(@Nullable Instant moment) {
        return moment == null ? NEVER : moment.getEpochSecond();
    }

    private static @Nullable Instant instant(long moment) {
        return moment == NEVER ? null : Instant.ofEpochSecond(moment);
    }

    boolean isHeldBy(String side) {
        return ground == Ground.HELD && side.equals(controller);
    }

    boolean isVacatedBy(String side) {
        return ground == Ground.VACATED && side.equals(former);
    }

    boolean isContestedBy(List<String> sides) {
        return ground == Ground.CONTESTED && contenders.containsAll(sides);
    }

    boolean isEncircledBy(String side) {
        return side.equals(encircledBy);
    }

    void endRing(long at) {
        encircledBy = null;
        encircledSince = NEVER;
        encircledAt = NEVER;
        relievedAt = at;
    }

    /** Words of an earlier moment on this effect are spent: what was said before a change cannot undo it (fold.md §4). */
    long spentBefore(Effect effect) {
        if (effect.kind() == EffectKind.ENCIRCLE) {
            return relievedAt;
        }
        return restsOn != null && Rivals.areSpending(effect, restsOn) ? since : NEVER;
    }

    /** Whether the effect, if it were applied, would make more of the state than a reaffirmation. */
    boolean wouldBeChangedBy(Effect effect) {
        var side = effect.side();
        return switch (effect.kind()) {
            case HOLD -> !isHeldBy(side);
            case LEAVE -> ground == Ground.UNKNOWN || isHeldBy(side) || contenders.contains(side);
            case CONTEST -> !isContestedBy(effect.sides());
            case ENCIRCLE -> !isEncircledBy(side) && !side.equals(controller);
            case RELIEVE -> isEncircledBy(side);
        };
    }
}
