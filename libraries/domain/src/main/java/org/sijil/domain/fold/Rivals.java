package org.sijil.domain.fold;

import org.sijil.domain.control.Effect;
import org.sijil.domain.control.EffectKind;

/** Effects that cannot both be so (fold.md §4). Both relations are symmetric. */
final class Rivals {
    private Rivals() {}

    static boolean are(Effect one, Effect other) {
        boolean sameSide = one.side().equals(other.side());
        return switch (one.kind()) {
            case HOLD -> sameSide ? other.kind() == EffectKind.LEAVE : other.kind() == EffectKind.HOLD;
            case LEAVE -> sameSide && other.kind() == EffectKind.HOLD;
            case ENCIRCLE -> sameSide && other.kind() == EffectKind.RELIEVE;
            case RELIEVE -> sameSide && other.kind() == EffectKind.ENCIRCLE;
            case CONTEST -> false;
        };
    }

    /** Whether {@code one}, said of a time before {@code other} came about, is spent by it. */
    static boolean areSpending(Effect one, Effect other) {
        return are(one, other) || isPartOf(one, other) || isPartOf(other, one);
    }

    private static boolean isPartOf(Effect effect, Effect contest) {
        return contest.kind() == EffectKind.CONTEST
                && (effect.kind() == EffectKind.HOLD || effect.kind() == EffectKind.LEAVE)
                && contest.sides().contains(effect.side());
    }
}
