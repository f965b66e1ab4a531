package org.sijil.verifier.proof;

/** Why something is no proof. */
public sealed interface ProofFault {
    /** Not of the form that docs/spec/proofs.md gives. */
    record Malformed(Format format, String what) implements ProofFault {}

    /** The key's id does not follow from its name and bytes. */
    record WrongKeyId(String told, String derived) implements ProofFault {}

    /** No signature names the key. */
    record NotSigned(String key) implements ProofFault {}

    /** A signature names the key and is not by it, or not of this text. */
    record WrongSignature(String key) implements ProofFault {}

    /** A checkpoint of another log. */
    record OtherOrigin(String expected, String found) implements ProofFault {}

    /** The tree is too small to hold the leaf. */
    record OutsideTree(long position, long size) implements ProofFault {}

    /** The later tree is the smaller one. */
    record Shrunk(long from, long to) implements ProofFault {}

    /** The proof goes on above the root. */
    record TooManyHashes() implements ProofFault {}

    /** The proof ends below the root. */
    record TooFewHashes() implements ProofFault {}

    /** The hashes lead to another root than the tree of this size is said to have. */
    record OtherRoot(long size) implements ProofFault {}

    /** The entry is not the one under the leaf. */
    record OtherLeaf(long position) implements ProofFault {}

    enum Format {
        KEY,
        NOTE,
        CHECKPOINT,
        RECEIPT,
        TILE,
        BUNDLE
    }
}
