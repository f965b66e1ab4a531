package org.sijil.store.tree;

import org.sijil.store.Hash;

/** A full subtree and its hash. */
public record Peak(Subtree subtree, Hash hash) {
    /** Of this and the peak to its right, of the same height. */
    Peak join(Peak right) {
        return new Peak(subtree.parent(), TreeHash.node(hash, right.hash));
    }
}
