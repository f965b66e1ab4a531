package org.sijil.domain.fold;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.control.Effect;

/** The effects on control that a claim's type gives (fold.md §3). */
final class Effects {
    private Effects() {}

    static List<Effect> of(Claim claim, Known known) {
        var actor = claim.actor() == null ? null : known.sideOf(claim.actor());
        if (actor == null) {
            return List.of();
        }
        var counterparty = claim.counterparty() == null ? null : known.sideOf(claim.counterparty());
        return switch (claim.type()) {
            case TAKES_CONTROL -> taken(actor, counterparty);
            case HOLDS, GOVERNS -> List.of(Effect.hold(actor));
            case WITHDRAWS, LOSES_CONTROL, REMOVES_CHECKPOINTS -> List.of(Effect.leave(actor));
            case CLASHES -> contested(claim, actor, counterparty);
            case ENCIRCLES -> List.of(Effect.encircle(actor));
            case RELIEVES -> List.of(Effect.relieve(actor));
            case PRESENCE,
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
                    TRUCE -> List.of();
        };
    }

    private static List<Effect> taken(String actor, @Nullable String counterparty) {
        var effects = new ArrayList<>(List.of(Effect.hold(actor)));
        if (counterparty != null && !counterparty.equals(actor)) {
            effects.add(Effect.leave(counterparty));
        }
        return effects;
    }

    /** Fighting near a town does not contest the town. */
    private static List<Effect> contested(Claim claim, String actor, @Nullable String counterparty) {
        return counterparty == null || counterparty.equals(actor) || claim.placePrecision() != PlacePrecision.EXACT
                ? List.of()
                : List.of(Effect.contest(actor, counterparty));
    }
}
