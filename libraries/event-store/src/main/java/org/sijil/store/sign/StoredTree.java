package org.sijil.store.sign;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sijil.store.Bytes;
import org.sijil.store.ForkedLogException;
import org.sijil.store.Hash;
import org.sijil.store.tree.CompactRange;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.TileBytes;
import org.sijil.store.tree.TilePath;

/**
 * A tree that grows as its log does, with its full tiles stored: one thread's, which waits for the database. What was
 * taken in is held against the log again with each step, and a difference fails with {@link ForkedLogException}.
 */
final class StoredTree {
    /** Entries that one step reads: some megabytes. */
    private static final int STEP = 4096;

    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(30);

    private final TreeRows rows;
    private CompactRange range = CompactRange.EMPTY;
    /** The leaves of the last tile, where that is not full. */
    private List<Hash> edge = List.of();

    StoredTree(TreeRows rows) {
        this.rows = rows;
    }

    long size() {
        return range.size();
    }

    Hash root() {
        return range.root();
    }

    /** Of the tree as it was with so many leaves. */
    Hash root(long size) {
        return size == range.size() ? range.root() : stored(size).root();
    }

    /** Goes back to where the log had so many entries. */
    void resume(long size) {
        long entries = await(rows.size());
        if (entries < size) {
            throw new ForkedLogException("the log has %d entries; %d were signed".formatted(entries, size));
        }
        if (await(rows.hasTiles())) {
            range = stored(size);
            edge = intact(size - size % TilePath.FULL, size);
        } else {
            // Like all else that follows from entries, they can be made again.
            while (range.size() < size) {
                grow(size);
            }
        }
    }

    /**
     * Takes the next entries in, at most 4,096.
     *
     * @return how many entries the log has; more than the tree where that takes another step
     */
    long grow() {
        long entries = await(rows.size());
        if (entries < range.size()) {
            throw new ForkedLogException("the log has %d entries; it had %d".formatted(entries, range.size()));
        }
        grow(entries);
        return entries;
    }

    private void grow(long until) {
        long begin = range.size() - edge.size();
        long end = Math.min(until, begin + STEP);
        if (end <= range.size()) {
            return;
        }
        // A crash here leaves nothing behind.
        var leaves = intact(begin, end);
        requireEdge(leaves);
        var tiles = completed(begin, end, leaves);
        if (!tiles.isEmpty()) {
            await(rows.insert(tiles));
            // A crash here leaves tiles ahead of the checkpoint. They are final, and the same when they are made again.
            requireStored(tiles);
        }
        range = range.append(leaves.subList(edge.size(), leaves.size()));
        edge = List.copyOf(leaves.subList((int) (end - end % TilePath.FULL - begin), leaves.size()));
    }

    private List<Hash> intact(long begin, long end) {
        return await(rows.leaves(begin, end)).stream().map(StoredTree::intact).toList();
    }

    private static Hash intact(Leaf leaf) {
        if (!leaf.isIntact()) {
            throw new ForkedLogException("leaf %d is not that of its header".formatted(leaf.position()));
        }
        return leaf.hash();
    }

    private void requireEdge(List<Hash> leaves) {
        for (int i = 0; i < edge.size(); i++) {
            if (!leaves.get(i).equals(edge.get(i))) {
                throw new ForkedLogException(
                        "entry %d is not the one it was".formatted(range.size() - edge.size() + i));
            }
        }
    }

    private Map<HashTile, Bytes> completed(long begin, long end, List<Hash> leaves) {
        var made = new LinkedHashMap<HashTile, Bytes>();
        for (var tile : HashTile.completed(range.size(), end)) {
            if (tile.level() == 0) {
                int first = (int) (tile.index() * TilePath.FULL - begin);
                made.put(tile, TileBytes.of(leaves.subList(first, first + TilePath.FULL)));
            } else {
                made.put(tile, above(tile, made));
            }
        }
        return made;
    }

    /** Made of tiles that were stored long ago, but for the last: they have to be those that the tree has grown from. */
    private Bytes above(HashTile tile, Map<HashTile, Bytes> made) {
        if (!stored(range.size()).equals(range)) {
            throw new ForkedLogException("tiles below %s are not those they were".formatted(tile.path()));
        }
        var below = await(rows.stored(tile.below()));
        below.putAll(made);
        return TileBytes.of(
                tile.below().stream().map(below::get).map(TileBytes::root).toList());
    }

    private void requireStored(Map<HashTile, Bytes> tiles) {
        var stored = await(rows.stored(tiles.keySet()));
        tiles.forEach((tile, bytes) -> {
            if (!bytes.equals(stored.get(tile))) {
                throw new ForkedLogException(tile.path() + " has other hashes than its entries");
            }
        });
    }

    /** As tiles and leaves give it. */
    private CompactRange stored(long size) {
        var tiles = await(rows.read(HashTile.partial(size)));
        return CompactRange.of(size, tile -> Objects.requireNonNull(tiles.get(tile)));
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(DATABASE_LIMIT);
    }
}
