package org.sijil.query.export;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.register.Actor;

/**
 * What ACLED's codebook calls what a claim tells of; the table is in docs/spec/claims.md.
 *
 * @param disorder ACLED's {@code disorder_type}
 * @param type ACLED's {@code event_type}
 * @param subType ACLED's {@code sub_event_type}
 */
record AcledEvent(String disorder, String type, String subType) {
    private static final String VIOLENCE = "Political violence";
    private static final String STRATEGIC = "Strategic developments";

    /**
     * @param taker kind of the actor's side, which tells a government's gain from another's
     * @return null for what is a state and no event: who holds or governs, and who is encircled
     */
    static @Nullable AcledEvent of(Claim claim, Actor.@Nullable Kind taker) {
        return switch (claim.type()) {
            case TAKES_CONTROL -> taken(claim.mode(), taker);
            case CLASHES -> new AcledEvent(VIOLENCE, "Battles", "Armed clash");
            case SHELLS -> new AcledEvent(VIOLENCE, "Explosions/Remote violence", "Shelling/artillery/missile attack");
            case AIRSTRIKE -> new AcledEvent(VIOLENCE, "Explosions/Remote violence", "Air/drone strike");
            case PROTESTS -> new AcledEvent("Demonstrations", "Protests", "Peaceful protest");
            case WITHDRAWS,
                    LOSES_CONTROL,
                    REMOVES_CHECKPOINTS,
                    PRESENCE,
                    ADVANCES,
                    REINFORCES,
                    ESTABLISHES_CHECKPOINT -> strategic("Change to group/activity");
            case ESTABLISHES_BASE -> strategic("Headquarters or base established");
            case SYMBOLIC_ACT -> strategic("Looting/property destruction");
            case TRUCE -> strategic("Agreement");
            case ABANDONS_MATERIEL, ANNOUNCES -> strategic("Other");
            case HOLDS, GOVERNS, ENCIRCLES, RELIEVES -> null;
        };
    }

    private static AcledEvent taken(@Nullable Mode mode, Actor.@Nullable Kind taker) {
        if (mode == Mode.NO_RESISTANCE || mode == Mode.HANDOVER) {
            return strategic("Non-violent transfer of territory");
        }
        return new AcledEvent(
                VIOLENCE,
                "Battles",
                taker == Actor.Kind.STATE_FORCES
                        ? "Government regains territory"
                        : "Non-state actor overtakes territory");
    }

    private static AcledEvent strategic(String subType) {
        return new AcledEvent(STRATEGIC, STRATEGIC, subType);
    }
}
