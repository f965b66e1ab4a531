package org.sijil.domain.fold;

/** How an effect was judged at a moment; of several reasons not to apply it, the first (fold.md §4). */
public enum Finding {
    APPLIED,
    /** A rival of at least its net would have been applied at the same moment. */
    GAVE_WAY,
    /** At that moment it was only denied. */
    NOT_AFFIRMED,
    TOO_LIGHT,
    /** Half of what is needed must come from voices that do not serve themselves. */
    NOT_INDEPENDENT,
    CONTRADICTED
}
