package org.sijil.domain.fold;

/** What came of a judgement: the row of the table in fold.md §5, or what is done with what is not applied. */
public enum Outcome {
    HOLD_REAFFIRMED,
    HOLD_ENTERED,
    LEAVE_ENTERED,
    LEAVE_REAFFIRMED,
    CONTENDER_LEFT,
    CONTEST_REAFFIRMED,
    CONTEST_ENTERED,
    RING_SUPPORTED,
    RING_ENDED,
    /** Applied where no row matches. */
    NO_ROW,
    /** Not applied, but kept in mind: it would change the state. */
    PENDING,
    /** Not applied, but news enough to keep alive the state that rests on it. */
    KEPT_ALIVE,
    UNHEEDED
}
