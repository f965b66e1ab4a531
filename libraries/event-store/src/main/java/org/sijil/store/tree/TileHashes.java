package org.sijil.store.tree;

import java.util.function.Function;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;

/** Hashes of full subtrees computed from tiles of a tree of this size. */
record TileHashes(long size, Function<HashTile, Bytes> tiles) {
    Hash at(Subtree subtree) {
        var tile = HashTile.holding(subtree, size);
        int first = (int) (HashTile.firstHash(subtree) % TilePath.FULL);
        return TileBytes.root(tiles.apply(tile).toArray(), first, HashTile.hashCount(subtree));
    }
}
