package org.sijil.domain.fold;

/** What became of one word when an effect was judged (fold.md §4). */
public enum Hearing {
    COUNTED,
    /** Its voice said the same with more weight; only that counts. */
    OUTWEIGHED,
    TAKEN_BACK,
    /** Said of a time before a change that it cannot undo. */
    SPENT,
    /** Repeats without evidence of its own: adds nothing. */
    ECHO,
    WEIGHTLESS
}
