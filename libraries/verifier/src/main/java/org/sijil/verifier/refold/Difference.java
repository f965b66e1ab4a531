package org.sijil.verifier.refold;

import org.jspecify.annotations.Nullable;
import org.sijil.format.Stored;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.Fault;

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

    /**
     * An entry of the claim log is not what it should be.
     *
     * @param concluded what the control log says next; null where it ends
     */
    record FaultInClaims(Fault fault, @Nullable CheckedEntry concluded) implements Difference {}

    /**
     * An entry of the control log is not what it should be.
     *
     * @param expected what it has to say; null where it is one too many
     */
    record FaultInControl(Fault fault, @Nullable Stored expected) implements Difference {}

    /** The entries agree one by one, and yet the area's timeline as a whole is another. */
    record NotWhole(String area) implements Difference {}
}
