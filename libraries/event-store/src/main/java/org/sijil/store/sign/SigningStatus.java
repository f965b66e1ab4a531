package org.sijil.store.sign;

/** How a log's integrator fares. */
public sealed interface SigningStatus {
    /** For the database, the log, or another integrator's end: it tries again. */
    record Waiting(String reason) implements SigningStatus {}

    /**
     * @param signed entries in the last checkpoint; −1 before the first
     * @param entries entries in the log
     * @param behindNanos how long the oldest entry outside the checkpoint has been seen, by {@link System#nanoTime}
     */
    record Signing(long signed, long entries, long behindNanos) implements SigningStatus {}

    /** Never to go on by itself: whether all that was signed is known here is for a person to say. */
    record Refused(String reason) implements SigningStatus {}

    /** Never to go on: the log is not the one that was signed. */
    record Forked(String reason) implements SigningStatus {}
}
