package org.sijil.store.sign;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Bytes;
import org.sijil.store.ForkedLogException;
import org.sijil.store.Hash;
import org.sijil.store.LogSchema;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.TileBytes;
import org.sijil.store.tree.TilePath;

/** A log's tiles, checkpoints and leaves in its database. Each call is one statement, or a few that only read. */
final class TreeRows {
    private final SqlClient client;
    private final TreeStatements statements;

    TreeRows(SqlClient client, LogSchema log) {
        this.client = client;
        statements = new TreeStatements(log);
    }

    Uni<Long> size() {
        return client.preparedQuery(statements.size)
                .execute()
                .map(rows -> rows.iterator().next().getLong("size"));
    }

    /** Those of all entries in the range. Fails where one is not there. */
    Uni<List<Leaf>> leaves(long from, long until) {
        return client.preparedQuery(statements.leaves)
                .execute(Tuple.of(from, until))
                .map(rows -> {
                    var leaves = new ArrayList<Leaf>(rows.size());
                    rows.forEach(row -> leaves.add(new Leaf(
                            row.getLong("position"), row.getString("header"), Hash.of(bytes(row, "leaf_hash")))));
                    requireDense(leaves, from, until);
                    return leaves;
                });
    }

    private static void requireDense(List<Leaf> leaves, long from, long until) {
        for (long due = from; due < until; due++) {
            int i = (int) (due - from);
            if (i == leaves.size() || leaves.get(i).position() != due) {
                throw new ForkedLogException("the log has no entry " + due);
            }
        }
    }

    Uni<Boolean> hasTiles() {
        return client.preparedQuery(statements.hasTiles)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Of full tiles those that are stored. */
    Uni<Map<HashTile, Bytes>> stored(Collection<HashTile> tiles) {
        return client.preparedQuery(statements.tiles)
                .execute(Tuple.of(levels(tiles), indexes(tiles)))
                .map(rows -> {
                    var stored = new HashMap<HashTile, Bytes>();
                    rows.forEach(row -> stored.put(
                            new HashTile(row.getInteger("level"), row.getLong("index"), TilePath.FULL),
                            Bytes.of(bytes(row, "bytes"))));
                    return stored;
                });
    }

    Uni<Map<HashTile, Bytes>> read(Collection<HashTile> tiles) {
        return each(tiles, this::read);
    }

    /** One after the other, so that one reader takes one connection. */
    static Uni<Map<HashTile, Bytes>> each(Collection<HashTile> tiles, Function<HashTile, Uni<Bytes>> read) {
        return Multi.createFrom()
                .iterable(tiles)
                .onItem()
                .transformToUniAndConcatenate(tile -> read.apply(tile).map(bytes -> Map.entry(tile, bytes)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** A full tile as it is stored; a partial one is made from what is below it. Fails where that is not there. */
    Uni<Bytes> read(HashTile tile) {
        if (tile.width() == TilePath.FULL) {
            return required(List.of(tile)).map(stored -> stored.get(tile));
        }
        if (tile.level() == 0) {
            long begin = tile.index() * TilePath.FULL;
            return leaves(begin, begin + tile.width())
                    .map(leaves -> TileBytes.of(leaves.stream().map(Leaf::hash).toList()));
        }
        var below = tile.below();
        return required(below)
                .map(stored -> TileBytes.of(
                        below.stream().map(stored::get).map(TileBytes::root).toList()));
    }

    /** Fails where one is not stored. */
    Uni<Map<HashTile, Bytes>> required(Collection<HashTile> tiles) {
        return stored(tiles)
                .invoke(stored -> tiles.forEach(tile -> {
                    if (!stored.containsKey(tile)) {
                        throw new ForkedLogException(tile.path() + " is not stored");
                    }
                }));
    }

    /** Leaves those alone that are stored already. */
    Uni<Void> insert(Map<HashTile, Bytes> tiles) {
        var keys = List.copyOf(tiles.keySet());
        var contents =
                keys.stream().map(tiles::get).map(Objects::requireNonNull).map(bytes -> Buffer.buffer(bytes.toArray()));
        return client.preparedQuery(statements.insertTiles)
                .execute(Tuple.of(levels(keys), indexes(keys), contents.toArray(Buffer[]::new)))
                .replaceWithVoid();
    }

    Uni<Optional<Published>> lastCheckpoint() {
        return client.preparedQuery(statements.lastCheckpoint).execute().map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? Optional.of(published(row.next())) : Optional.empty();
        });
    }

    /** @return false, and nothing is done, where the last checkpoint is not {@code before} */
    Uni<Boolean> insert(SignedCheckpoint next, @Nullable SignedCheckpoint before) {
        return client.preparedQuery(statements.insertCheckpoint)
                .execute(Tuple.of(next.size(), next.note(), before == null ? null : before.size()))
                .map(done -> done.rowCount() == 1);
    }

    private static Integer[] levels(Collection<HashTile> tiles) {
        return tiles.stream().map(HashTile::level).toArray(Integer[]::new);
    }

    private static Long[] indexes(Collection<HashTile> tiles) {
        return tiles.stream().map(HashTile::index).toArray(Long[]::new);
    }

    private static Published published(Row row) {
        return new Published(row.getLong("size"), row.getString("note"));
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
