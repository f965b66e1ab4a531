package org.sijil.verifier.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Did a tree grow from an earlier one? As RFC 9162 §2.1.4.2 verifies it. Where the RFC leaves it open: from a tree
 * without leaves every tree grew, and each from itself; the proof of either has no hashes.
 */
public final class Consistency {
    private Consistency() {}

    /** @return null where it is proved */
    public static @Nullable ProofFault fault(TreeHead from, TreeHead to, List<Digest> path) {
        if (from.size() < 0 || from.size() > to.size()) {
            return new ProofFault.Shrunk(from.size(), to.size());
        }
        if (from.size() == 0 && !from.root().equals(Digest.EMPTY_TREE)) {
            return new ProofFault.OtherRoot(0);
        }
        if (from.size() == to.size() && !from.root().equals(to.root())) {
            return new ProofFault.OtherRoot(to.size());
        }
        if (from.size() == 0 || from.size() == to.size()) {
            return path.isEmpty() ? null : new ProofFault.TooManyHashes();
        }
        return grown(from, to, path);
    }

    private static @Nullable ProofFault grown(TreeHead from, TreeHead to, List<Digest> path) {
        // The climb begins at the last full subtree of the old tree. Where that is all of it, its hash goes unsaid.
        int height = Long.numberOfTrailingZeros(from.size());
        boolean isWhole = from.size() == 1L << height;
        if (path.isEmpty()) {
            return new ProofFault.TooFewHashes();
        }
        var way = new Climb(from.size() - 1 >> height, to.size() - 1 >> height);
        var oldRoot = isWhole ? from.root() : path.getFirst();
        var newRoot = oldRoot;
        for (var sibling : path.subList(isWhole ? 0 : 1, path.size())) {
            if (way.isAtRoot()) {
                return new ProofFault.TooManyHashes();
            }
            if (way.comesFromRight()) {
                oldRoot = Digest.node(sibling, oldRoot);
                newRoot = Digest.node(sibling, newRoot);
            } else {
                newRoot = Digest.node(newRoot, sibling);
            }
            way.up();
        }
        if (!way.isAtRoot()) {
            return new ProofFault.TooFewHashes();
        }
        if (!oldRoot.equals(from.root())) {
            return new ProofFault.OtherRoot(from.size());
        }
        return newRoot.equals(to.root()) ? null : new ProofFault.OtherRoot(to.size());
    }
}
