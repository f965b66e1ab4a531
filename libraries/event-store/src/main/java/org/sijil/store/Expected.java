package org.sijil.store;

/** What the writer of a command takes the stream's version to be. */
public sealed interface Expected {
    Expected ANY = new Any();
    Expected NONE = new None();

    /** Whatever it is. */
    record Any() implements Expected {}

    /** The stream has no entry yet. */
    record None() implements Expected {}

    /** The stream's last entry has this version. */
    record Exact(long version) implements Expected {
        public Exact {
            if (version < 0) {
                throw new IllegalArgumentException("versions begin at 0, not " + version);
            }
        }
    }
}
