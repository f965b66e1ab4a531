package org.sijil.domain.control;

/** Who is on the ground. Absence of one side is never control by the other. */
public enum Ground {
    UNKNOWN,
    HELD,
    CONTESTED,
    VACATED
}
