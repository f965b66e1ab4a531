package org.sijil.store.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;

/**
 * What a proof consists of, found without reading anything: first the tiles can be fetched, all at once, and then the
 * hashes be taken from them.
 */
public sealed interface ProofPath {
    /** @param nodes of which the proof gives the hashes, in its order; none where there is nothing to prove */
    record Nodes(long size, List<LeafRange> nodes) implements ProofPath {
        public Nodes {
            nodes = List.copyOf(nodes);
        }

        /** All that have to be read for it. */
        public SequencedSet<HashTile> tiles() {
            var tiles = new LinkedHashSet<HashTile>();
            for (var node : nodes) {
                node.subtrees().forEach(subtree -> tiles.add(HashTile.holding(subtree, size)));
            }
            return tiles;
        }

        /** @param tiles gives a tile's bytes; more of them than the tile is wide do no harm */
        public List<Hash> hashes(Function<HashTile, Bytes> tiles) {
            var hashes = new TileHashes(size, tiles);
            return nodes.stream().map(node -> node.hash(hashes)).toList();
        }
    }

    /** The tree has no such leaf, or the sizes are not those of a tree and of one that grew from it. */
    record None() implements ProofPath {}

    /** That the leaf is in the tree (RFC 9162 §2.1.3.1). */
    static ProofPath inclusion(long position, long size) {
        if (position < 0 || position >= size) {
            return new None();
        }
        var path = new ArrayList<LeafRange>();
        include(position, new LeafRange(0, size), path);
        return new Nodes(size, path);
    }

    /** That the tree of size {@code to} grew from that of size {@code from} (RFC 9162 §2.1.4.1). */
    static ProofPath consistency(long from, long to) {
        if (from < 0 || from > to) {
            return new None();
        }
        var path = new ArrayList<LeafRange>();
        if (from > 0) {
            subproof(from, new LeafRange(0, to), path);
        }
        return new Nodes(to, path);
    }

    private static void include(long position, LeafRange node, List<LeafRange> path) {
        if (node.size() == 1) {
            return;
        }
        boolean isLeft = position < node.middle();
        include(position, isLeft ? node.left() : node.right(), path);
        path.add(isLeft ? node.right() : node.left());
    }

    private static void subproof(long from, LeafRange node, List<LeafRange> path) {
        if (node.end() == from) {
            // The old tree itself is known to whoever asks; only what it was split into has to be told.
            if (node.begin() > 0) {
                path.add(node);
            }
            return;
        }
        boolean isLeft = from <= node.middle();
        subproof(from, isLeft ? node.left() : node.right(), path);
        path.add(isLeft ? node.right() : node.left());
    }
}
