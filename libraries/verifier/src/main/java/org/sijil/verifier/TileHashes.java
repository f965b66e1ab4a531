package org.sijil.verifier;

import java.util.ArrayList;
import java.util.List;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.Tile;

/**
 * The hashes that tiles consist of, worked out from the leaves. Of the leaves only those at the right edge are kept: a
 * full tile is told by its root, which stands one level above, so that 256 entries cost one hash.
 */
final class TileHashes {
    private final List<List<Digest>> levels = new ArrayList<>();

    void append(Digest leaf) {
        append(0, leaf);
    }

    private void append(int level, Digest hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        var hashes = levels.get(level);
        hashes.add(hash);
        int size = hashes.size();
        if (size % Tile.MAX_WIDTH == 0) {
            append(level + 1, new Tile(hashes.subList(size - Tile.MAX_WIDTH, size)).root());
            if (level == 0) {
                hashes.clear();
            }
        }
    }

    /** @param place within the tree of these leaves, at its right edge where it is not full */
    boolean hold(TilePlace place, Tile tile) {
        if (place.isFull()) {
            return tile.root().equals(levels.get(place.level() + 1).get((int) place.index()));
        }
        var hashes = levels.get(place.level());
        return tile.hashes().equals(hashes.subList(hashes.size() - place.width(), hashes.size()));
    }
}
