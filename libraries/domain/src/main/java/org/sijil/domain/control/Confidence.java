package org.sijil.domain.control;

/** Judgement, not probability. */
public enum Confidence {
    NONE,
    LOW,
    MEDIUM,
    HIGH
}
