package org.sijil.verifier;

import org.sijil.verifier.proof.ProofFault;
import org.sijil.verifier.proof.TreeHead;

/** What is wrong with a log as a whole, first of all that is. */
public sealed interface LogFault {
    /** One entry is not what it should be. */
    record InEntry(Fault fault) implements LogFault {}

    /** The log ends, and by its checkpoint it should not. */
    record Short(long size, long signed) implements LogFault {}

    /** The entries lead to another root than the one signed. */
    record OtherRoot(TreeHead found, TreeHead signed) implements LogFault {}

    /** @param position of the first entry under it */
    record MissingTile(String path, long position) implements LogFault {}

    /** A tile holds other hashes than the entries lead to. */
    record OtherTile(String path, long position) implements LogFault {}

    /**
     * A bundle holds other headers than the entries.
     *
     * @param position of the first that is another, or of the bundle's first where it is none
     */
    record OtherBundle(String path, long position) implements LogFault {}

    /** The log did not grow from the earlier checkpoint. */
    record NotGrown(TreeHead since, ProofFault why) implements LogFault {}

    /** The proof told for an entry proves nothing. */
    record NotIncluded(long position, ProofFault why) implements LogFault {}
}
