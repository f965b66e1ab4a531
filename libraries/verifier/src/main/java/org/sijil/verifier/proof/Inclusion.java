package org.sijil.verifier.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is a leaf in a tree? As RFC 9162 §2.1.3.2 verifies it. */
public final class Inclusion {
    private Inclusion() {}

    /**
     * @param position of the leaf, counted from 0
     * @param path the proof: from the leaf's sibling up to the root's child
     * @return null where it is proved
     */
    public static @Nullable ProofFault fault(Digest leaf, long position, TreeHead tree, List<Digest> path) {
        if (position < 0 || position >= tree.size()) {
            return new ProofFault.OutsideTree(position, tree.size());
        }
        var way = new Climb(position, tree.size() - 1);
        var root = leaf;
        for (var sibling : path) {
            if (way.isAtRoot()) {
                return new ProofFault.TooManyHashes();
            }
            root = way.comesFromRight() ? Digest.node(sibling, root) : Digest.node(root, sibling);
            way.up();
        }
        if (!way.isAtRoot()) {
            return new ProofFault.TooFewHashes();
        }
        return root.equals(tree.root()) ? null : new ProofFault.OtherRoot(tree.size());
    }
}
