package org.sijil.store.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sijil.store.Bytes;
import org.sijil.store.Hash;

/**
 * All that has to be kept of a tree for it to grow: the full subtrees that it consists of, at most 63 of them. Growing
 * gives a new one, so that the old one stands if the new one cannot be stored.
 *
 * @param peaks from left to right, each lower than the one before
 */
public record CompactRange(List<Peak> peaks) {
    public static final CompactRange EMPTY = new CompactRange(List.of());

    public CompactRange {
        peaks = List.copyOf(peaks);
        long size = 0;
        int above = Subtree.MAX_LEVEL + 1;
        for (var peak : peaks) {
            if (peak.subtree().begin() != size || peak.subtree().level() >= above) {
                throw new IllegalArgumentException("%s cannot follow %d leaves".formatted(peak.subtree(), size));
            }
            above = peak.subtree().level();
            size += peak.subtree().leaves();
        }
    }

    /**
     * That of a tree whose leaves are in tiles.
     *
     * @param tiles gives the bytes of {@link HashTile#partial}; no others are read
     */
    public static CompactRange of(long size, Function<HashTile, Bytes> tiles) {
        if (size == 0) {
            return EMPTY;
        }
        var hashes = new TileHashes(size, tiles);
        var peaks = new LeafRange(0, size).subtrees();
        return new CompactRange(
                peaks.stream().map(peak -> new Peak(peak, hashes.at(peak))).toList());
    }

    /** How many leaves there are. */
    public long size() {
        return peaks.stream().mapToLong(peak -> peak.subtree().leaves()).sum();
    }

    /** @param leaves hashes of the next leaves, in their order */
    public CompactRange append(List<Hash> leaves) {
        var grown = new ArrayList<>(peaks);
        long position = size();
        for (var leaf : leaves) {
            var peak = new Peak(Subtree.leaf(position++), leaf);
            while (!grown.isEmpty()
                    && grown.getLast().subtree().level() == peak.subtree().level()) {
                peak = grown.removeLast().join(peak);
            }
            grown.add(peak);
        }
        return new CompactRange(grown);
    }

    public Hash root() {
        return peaks.reversed().stream()
                .map(Peak::hash)
                .reduce((right, left) -> TreeHash.node(left, right))
                .orElse(TreeHash.EMPTY);
    }
}
