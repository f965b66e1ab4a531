package org.sijil.store.sign;

import org.sijil.store.Hash;

/** Of an entry what the tree is made of, as it is stored. */
record Leaf(long position, String header, Hash hash) {
    boolean isIntact() {
        return hash.equals(Hash.leaf(header));
    }
}
