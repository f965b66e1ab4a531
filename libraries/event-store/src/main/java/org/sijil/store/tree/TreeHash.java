package org.sijil.store.tree;

import org.sijil.store.Hash;

/** The hashes above the leaves (RFC 9162 §2.1.1); the leaf's own is {@link Hash#leaf}. */
public final class TreeHash {
    /** Root of the tree without leaves. */
    public static final Hash EMPTY = Hash.sha256();

    private static final byte[] NODE = {0x01};

    private TreeHash() {}

    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.toArray(), right.toArray());
    }
}
