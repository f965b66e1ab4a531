package org.sijil.store.tree;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;

/** What is served as a tile: its hashes, one after the other. */
public final class TileBytes {
    private TileBytes() {}

    public static Bytes of(List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * Hash.SIZE);
        hashes.forEach(hash -> bytes.put(hash.toArray()));
        return Bytes.of(bytes.array());
    }

    /** Of a full tile: its hash in the tile above. */
    public static Hash root(Bytes tile) {
        return root(tile.toArray(), 0, TilePath.FULL);
    }

    /** @param count of hashes from the first on, a power of two */
    static Hash root(byte[] tile, int first, int count) {
        if (count == 1) {
            return Hash.of(Arrays.copyOfRange(tile, first * Hash.SIZE, (first + 1) * Hash.SIZE));
        }
        int half = count / 2;
        return TreeHash.node(root(tile, first, half), root(tile, first + half, half));
    }
}
