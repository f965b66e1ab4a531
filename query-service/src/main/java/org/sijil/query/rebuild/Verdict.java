package org.sijil.query.rebuild;

/** How a rebuild ended. */
enum Verdict {
    /** What is read now was built by it. */
    SWITCHED,
    /** What is read is what was read before. */
    FAILED
}
