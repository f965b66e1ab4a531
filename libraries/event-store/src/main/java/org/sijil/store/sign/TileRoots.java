package org.sijil.store.sign;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.store.Hash;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.TileBytes;

/**
 * Roots of full tiles, which never change: remembered, because each takes 8 KiB and 255 hashes to work out, and every
 * proof needs up to 255 of them at each level of tiles.
 */
final class TileRoots {
    /** Those under the right edge of four levels, which only a log of billions has. */
    private static final int REMEMBERED = 1024;

    private final TreeRows rows;
    private final Map<HashTile, Hash> remembered = Collections.synchronizedMap(new LastUsed());

    TileRoots(TreeRows rows) {
        this.rows = rows;
    }

    /** In the order of the tiles, all of them full and stored. */
    Uni<List<Hash>> of(List<HashTile> tiles) {
        var known = new HashMap<HashTile, Hash>();
        var missing = new ArrayList<HashTile>();
        for (var tile : tiles) {
            var root = remembered.get(tile);
            if (root == null) {
                missing.add(tile);
            } else {
                known.put(tile, root);
            }
        }
        return workOut(missing).map(fresh -> {
            known.putAll(fresh);
            return tiles.stream().map(known::get).toList();
        });
    }

    private Uni<Map<HashTile, Hash>> workOut(Collection<HashTile> tiles) {
        if (tiles.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return rows.required(tiles).map(stored -> {
            var roots = new HashMap<HashTile, Hash>();
            stored.forEach((tile, bytes) -> roots.put(tile, TileBytes.root(bytes)));
            remembered.putAll(roots);
            return roots;
        });
    }

    private static final class LastUsed extends LinkedHashMap<HashTile, Hash> {
        private static final long serialVersionUID = 1;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<HashTile, Hash> eldest) {
            return size() > REMEMBERED;
        }
    }
}
