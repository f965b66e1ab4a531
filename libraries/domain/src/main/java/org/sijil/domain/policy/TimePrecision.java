package org.sijil.domain.policy;

/** The width of a claim's interval: DAY up to 24 hours, WEEK up to 7 days, else LONGER. */
public enum TimePrecision {
    DAY,
    WEEK,
    LONGER
}
