package org.sijil.verifier.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Works out the root from all leaves in their order, keeping one hash for each bit that is set in the number of leaves:
 * that of a full subtree with so many leaves.
 */
public final class GrowingTree {
    /** By height; what stands where the size has no bit is left over from before. */
    private final List<Digest> full = new ArrayList<>();

    private long size;

    public void append(Digest leaf) {
        var carried = leaf;
        int height = 0;
        for (; (size >> height & 1) == 1; height++) {
            carried = Digest.node(full.get(height), carried);
        }
        if (height == full.size()) {
            full.add(carried);
        } else {
            full.set(height, carried);
        }
        size++;
    }

    /** The tree as it stands; it may go on growing. */
    public TreeHead head() {
        if (size == 0) {
            return new TreeHead(0, Digest.EMPTY_TREE);
        }
        int height = Long.numberOfTrailingZeros(size);
        var root = full.get(height);
        for (height++; height < full.size(); height++) {
            if ((size >> height & 1) == 1) {
                root = Digest.node(full.get(height), root);
            }
        }
        return new TreeHead(size, root);
    }
}
