package org.sijil.domain.control;

/** How well the ground is known. Disputed reporting is not contested ground. */
public enum Information {
    NONE,
    CLAIMED_ONLY,
    REPORTED,
    LIKELY,
    CONFIRMED,
    DISPUTED,
    /** Read only, never stored: support is older than {@code staleAfterDays}. */
    STALE,
    EXPIRED
}
