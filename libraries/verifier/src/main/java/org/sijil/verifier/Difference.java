package org.sijil.verifier;

import org.sijil.format.Stored;

/** Where the control log first is not what follows from the claim log. */
public sealed interface Difference {
    /** The control log says something else than the entry at {@code claimPosition} leads to. */
    record Other(long controlPosition, long claimPosition, Stored expected, CheckedEntry found) implements Difference {}

    /** The control log ends before it says what the entry at {@code claimPosition} leads to. */
    record Missing(long controlPosition, long claimPosition, Stored expected) implements Difference {}

    /** The control log says more than the claim log leads to. */
    record Surplus(long controlPosition, CheckedEntry found) implements Difference {}

    /** The claim log holds what nobody can fold. */
    record Unfoldable(long claimPosition, String why) implements Difference {}
}
