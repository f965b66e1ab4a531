package org.sijil.domain.policy;

/** What a voice stands to gain from what it says. */
public enum Stance {
    NEUTRAL,
    SELF_SERVING,
    AGAINST_INTEREST
}
