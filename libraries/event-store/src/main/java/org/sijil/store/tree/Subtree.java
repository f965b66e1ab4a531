package org.sijil.store.tree;

/**
 * A full subtree, which never changes once its leaves are there: the 2^level leaves from {@code index · 2^level} on.
 *
 * @param level 0: a leaf
 */
public record Subtree(int level, long index) {
    /** Positions are longs, so no full subtree is higher. */
    static final int MAX_LEVEL = 62;

    public Subtree {
        if (level < 0 || level > MAX_LEVEL || index < 0 || index > Long.MAX_VALUE >> level) {
            throw new IllegalArgumentException("no subtree at level %d, index %d".formatted(level, index));
        }
    }

    static Subtree leaf(long position) {
        return new Subtree(0, position);
    }

    long begin() {
        return index << level;
    }

    long leaves() {
        return 1L << level;
    }

    Subtree parent() {
        return new Subtree(level + 1, index >> 1);
    }
}
