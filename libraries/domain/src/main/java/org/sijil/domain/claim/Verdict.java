package org.sijil.domain.claim;

/** An editor's judgement of a claim; the last one stands. */
public enum Verdict {
    ACCEPTED,
    REJECTED,
    UNVERIFIABLE
}
