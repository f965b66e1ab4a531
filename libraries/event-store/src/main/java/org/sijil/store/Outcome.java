package org.sijil.store;

/** What became of a command. Judged in this order: its key, the expected version, what it relied on. */
public sealed interface Outcome {
    record Appended(Receipt receipt) implements Outcome {}

    /** The same command was appended before; the receipt is that of then. */
    record Duplicate(Receipt receipt) implements Outcome {}

    /** The command's id was used before, for something else. */
    record IdempotencyConflict() implements Outcome {}

    /** @param actual the stream's version; −1: it does not exist */
    record VersionConflict(long actual) implements Outcome {}

    /** @param actual the version of a stream relied on; −1: it does not exist */
    record StaleReliance(String stream, long actual) implements Outcome {}

    /** The queue is full; nothing was done. */
    record Overloaded() implements Outcome {}
}
