package org.sijil.testkit.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;
import org.sijil.store.tree.CompactRange;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.ProofPath;
import org.sijil.store.tree.TileBytes;
import org.sijil.store.tree.TilePath;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.TreeHead;

/** A log's tree as its store keeps it: full tiles, and partial ones made when they are asked for. */
final class TiledTree {
    private final List<Hash> leaves;
    private final Map<HashTile, Bytes> full = new HashMap<>();

    TiledTree(int size) {
        this(IntStream.range(0, size)
                .mapToObj(position -> Hash.leaf("entry " + position))
                .toList());
    }

    TiledTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
        HashTile.completed(0, leaves.size()).forEach(tile -> full.put(tile, made(tile)));
    }

    Bytes tile(HashTile tile) {
        return tile.width() == TilePath.FULL ? full.get(tile) : made(tile);
    }

    Hash leaf(long position) {
        return leaves.get((int) position);
    }

    CompactRange range(int size) {
        return CompactRange.EMPTY.append(leaves.subList(0, size));
    }

    /** As a stranger knows it. */
    TreeHead head(int size) {
        return new TreeHead(size, digest(range(size).root()));
    }

    /** Reads no tile but those that the path has named. */
    List<Digest> prove(ProofPath path) {
        var nodes = (ProofPath.Nodes) path;
        var read = new HashMap<HashTile, Bytes>();
        nodes.tiles().forEach(tile -> read.put(tile, tile(tile)));
        return nodes.hashes(read::get).stream().map(TiledTree::digest).toList();
    }

    static Digest digest(Hash hash) {
        return Digest.of(hash.toArray());
    }

    private Bytes made(HashTile tile) {
        int begin = (int) tile.index() * TilePath.FULL;
        return TileBytes.of(
                tile.level() == 0
                        ? leaves.subList(begin, begin + tile.width())
                        : tile.below().stream()
                                .map(this::tile)
                                .map(TileBytes::root)
                                .toList());
    }
}
