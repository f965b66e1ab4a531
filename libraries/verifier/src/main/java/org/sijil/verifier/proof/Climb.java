package org.sijil.verifier.proof;

/**
 * The way from a node up to the root as RFC 9162 walks it: by the node's number at its level, and that of the level's
 * last node.
 */
final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
        this.node = node;
        this.last = last;
    }

    boolean isAtRoot() {
        return last == 0;
    }

    /** Does the next sibling stand to the left? */
    boolean comesFromRight() {
        return (node & 1) == 1 || node == last;
    }

    void up() {
        if ((node & 1) == 0 && node == last) {
            // The last node of a level that has no sibling is the last one of the level above, too.
            int alone = Long.numberOfTrailingZeros(node);
            node >>= alone;
            last >>= alone;
        }
        node >>= 1;
        last >>= 1;
    }
}
