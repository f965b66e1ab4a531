package org.sijil.domain.claim;

/** How control was taken; said of {@link ClaimType#TAKES_CONTROL} only. */
public enum Mode {
    FORCE,
    NO_RESISTANCE,
    HANDOVER
}
