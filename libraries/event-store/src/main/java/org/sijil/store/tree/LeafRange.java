package org.sijil.store.tree;

import java.util.List;
import java.util.stream.Stream;
import org.sijil.store.Hash;

/**
 * The leaves under one node of some tree, which is full or stands at that tree's right edge. Splitting the range of a
 * whole tree leads to no others.
 *
 * @param end exclusive
 */
public record LeafRange(long begin, long end) {
    public LeafRange {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no leaves from %d to %d".formatted(begin, end));
        }
    }

    long size() {
        return end - begin;
    }

    boolean isFull() {
        return Long.bitCount(size()) == 1;
    }

    /** Where the right child begins: after the largest power of two of leaves that leaves it any. */
    long middle() {
        return begin + Long.highestOneBit(size() - 1);
    }

    LeafRange left() {
        return new LeafRange(begin, middle());
    }

    LeafRange right() {
        return new LeafRange(middle(), end);
    }

    /** The full subtrees that it consists of, from left to right. */
    List<Subtree> subtrees() {
        return isFull()
                ? List.of(subtree())
                : Stream.concat(left().subtrees().stream(), right().subtrees().stream())
                        .toList();
    }

    Hash hash(TileHashes hashes) {
        return isFull() ? hashes.at(subtree()) : TreeHash.node(left().hash(hashes), right().hash(hashes));
    }

    private Subtree subtree() {
        int level = Long.numberOfTrailingZeros(size());
        return new Subtree(level, begin >> level);
    }
}
