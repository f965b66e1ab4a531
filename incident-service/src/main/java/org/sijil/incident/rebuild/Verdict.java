package org.sijil.incident.rebuild;

/** How a rebuild ended. */
enum Verdict {
    EQUAL,
    DIFFERENT,
    /** The logs could not be read to the end, or not be understood; it says nothing about the control log. */
    FAILED
}
