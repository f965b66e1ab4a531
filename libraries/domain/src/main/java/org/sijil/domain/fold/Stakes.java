package org.sijil.domain.fold;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.policy.Stance;

/** Which sides gain and lose by what a claim says, if it is so (fold.md §2). */
record Stakes(@Nullable String gains, @Nullable String loses) {
    private static final Stakes NONE = new Stakes(null, null);

    static Stakes of(Claim claim, Known known) {
        var actor = claim.actor() == null ? null : known.sideOf(claim.actor());
        var counterparty = claim.counterparty() == null ? null : known.sideOf(claim.counterparty());
        var stakes = switch (claim.type()) {
            case TAKES_CONTROL -> new Stakes(actor, counterparty);
            case HOLDS, GOVERNS, ENCIRCLES -> new Stakes(actor, null);
            case WITHDRAWS, LOSES_CONTROL, REMOVES_CHECKPOINTS, RELIEVES -> new Stakes(null, actor);
            case CLASHES,
                    PRESENCE,
                    ADVANCES,
                    REINFORCES,
                    ESTABLISHES_CHECKPOINT,
                    ESTABLISHES_BASE,
                    ABANDONS_MATERIEL,
                    SHELLS,
                    AIRSTRIKE,
                    ANNOUNCES,
                    PROTESTS,
                    SYMBOLIC_ACT,
                    TRUCE -> NONE;
        };
        return claim.polarity() == Polarity.DENIES ? new Stakes(stakes.loses, stakes.gains) : stakes;
    }

    /** Where only a rival loses, {@code own} is served by it. */
    Stance of(@Nullable String own) {
        if (own == null || equals(NONE)) {
            return Stance.NEUTRAL;
        }
        if (own.equals(gains)) {
            return Stance.SELF_SERVING;
        }
        if (own.equals(loses)) {
            return Stance.AGAINST_INTEREST;
        }
        return gains != null ? Stance.NEUTRAL : Stance.SELF_SERVING;
    }
}
