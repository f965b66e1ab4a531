package org.sijil.domain.claim;

/** Whether the source says that it happened or that it did not. */
public enum Polarity {
    AFFIRMS,
    DENIES
}
