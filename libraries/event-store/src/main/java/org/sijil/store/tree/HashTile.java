package org.sijil.store.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * 256 neighbouring hashes of the tree, at every eighth level of it: hash i of the tile is that of the full subtree
 * {@code (8 · level, 256 · index + i)}.
 */
public record HashTile(int level, long index, int width) implements TilePath {
    /** Eight tiles of height eight are as high as the tree can be. */
    private static final int LEVELS = 8;

    private static final int HEIGHT = 8;

    public HashTile {
        TileForm.requireInBounds(index, width);
        if (level < 0 || level >= LEVELS) {
            throw new IllegalArgumentException("no tiles at level " + level);
        }
    }

    /** Those that become full when the tree grows, lower levels first: each can be made from the ones before it. */
    public static List<HashTile> completed(long from, long to) {
        var tiles = new ArrayList<HashTile>();
        for (int level = 0; level < LEVELS; level++) {
            for (long index = hashes(from, level) / FULL; index < hashes(to, level) / FULL; index++) {
                tiles.add(new HashTile(level, index, FULL));
            }
        }
        return tiles;
    }

    /** Those at the right edge of a tree of this size. */
    public static List<HashTile> partial(long size) {
        var tiles = new ArrayList<HashTile>();
        for (int level = 0; level < LEVELS; level++) {
            long hashes = hashes(size, level);
            if (hashes % FULL > 0) {
                tiles.add(new HashTile(level, hashes / FULL, (int) (hashes % FULL)));
            }
        }
        return tiles;
    }

    /** From which the subtree's hash can be computed, as wide as a tree of this size has it. */
    static HashTile holding(Subtree subtree, long size) {
        int level = subtree.level() / HEIGHT;
        long index = firstHash(subtree) / FULL;
        return new HashTile(level, index, (int) Math.min(FULL, hashes(size, level) - index * FULL));
    }

    /** Number, among all hashes at the level of its tile, of the first that the subtree consists of. */
    static long firstHash(Subtree subtree) {
        return subtree.index() << subtree.level() % HEIGHT;
    }

    /** Number of hashes of its tile's level that the subtree consists of. */
    static int hashCount(Subtree subtree) {
        return 1 << subtree.level() % HEIGHT;
    }

    /** How many hashes a tree of this size has at the tiles' level. */
    private static long hashes(long size, int level) {
        return size >> level * HEIGHT;
    }

    /** The full tiles whose roots this one holds. At level 0 it holds leaves, and there are none. */
    public List<HashTile> below() {
        return level == 0
                ? List.of()
                : LongStream.range(index * FULL, index * FULL + width)
                        .mapToObj(full -> new HashTile(level - 1, full, FULL))
                        .toList();
    }

    @Override
    public boolean isWithin(long size) {
        return index * FULL + width <= hashes(size, level);
    }

    @Override
    public String path() {
        return TileForm.path(String.valueOf(level), this);
    }
}
