package org.sijil.domain.claim;

/** What is said to have happened. Closed: an unknown type is refused at the door. */
public enum ClaimType {
    TAKES_CONTROL,
    HOLDS,
    GOVERNS,
    WITHDRAWS,
    LOSES_CONTROL,
    REMOVES_CHECKPOINTS,
    CLASHES,
    ENCIRCLES,
    RELIEVES,
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
    TRUCE;

    /** People protest and statues fall without an actor that anybody can name. */
    public boolean needsActor() {
        return this != PROTESTS && this != SYMBOLIC_ACT;
    }

    /** It takes two to clash or to agree. */
    public boolean needsCounterparty() {
        return this == CLASHES || this == TRUCE;
    }

    /** Only an announcement may speak of what is still to come. */
    public boolean mayLieAhead() {
        return this == ANNOUNCES;
    }
}
