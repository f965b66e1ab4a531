package org.sijil.store.sign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;
import org.sijil.store.LogSchema;
import org.sijil.store.tree.EntryBundle;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.ProofPath;
import org.sijil.store.tree.TileBytes;
import org.sijil.store.tree.TilePath;

/** What a log has published of its tree. Tiles and proofs may be asked for within the size of the last checkpoint. */
public final class PublishedTree {
    private final TreeRows rows;
    private final TileRoots roots;

    public PublishedTree(SqlClient client, LogSchema log) {
        rows = new TreeRows(client, log);
        roots = new TileRoots(rows);
    }

    /** The last one; none before the first. */
    public Uni<Optional<Published>> checkpoint() {
        return rows.lastCheckpoint();
    }

    /** Whatever its width: a partial one is made, also where the full one is there. */
    public Uni<Bytes> tile(TilePath tile) {
        return switch (tile) {
            case HashTile hashes -> read(hashes);
            case EntryBundle bundle ->
                rows.leaves(bundle.begin(), bundle.begin() + bundle.width())
                        .map(leaves ->
                                bundle.bytes(leaves.stream().map(Leaf::header).toList()));
        };
    }

    public Uni<List<Hash>> hashes(ProofPath.Nodes path) {
        return TreeRows.each(path.tiles(), this::read)
                .map(tiles -> path.hashes(tile -> Objects.requireNonNull(tiles.get(tile))));
    }

    private Uni<Bytes> read(HashTile tile) {
        if (tile.width() == TilePath.FULL || tile.level() == 0) {
            return rows.read(tile);
        }
        var full = new HashTile(tile.level(), tile.index(), TilePath.FULL);
        return rows.stored(List.of(full)).chain(stored -> {
            var bytes = stored.get(full);
            return bytes == null
                    ? roots.of(tile.below()).map(TileBytes::of)
                    : Uni.createFrom().item(Bytes.of(Arrays.copyOf(bytes.toArray(), tile.width() * Hash.SIZE)));
        });
    }
}
