package org.sijil.verifier;

import java.util.ArrayList;
import java.util.List;
import org.sijil.verifier.proof.Tile;

/**
 * Which hashes of the tree a tile holds (c2sp.org/tlog-tiles).
 *
 * @param width 256, or fewer at the right edge
 */
public record TilePlace(int level, long index, int width) {
    private static final int HEIGHT = 8;
    private static final int LEVELS = 8;
    private static final long GROUP = 1000;

    /** Those of a tree of this size, lower levels first. */
    static List<TilePlace> of(long size) {
        var places = new ArrayList<TilePlace>();
        for (int level = 0; level < LEVELS; level++) {
            long hashes = size >> level * HEIGHT;
            for (long index = 0; index * Tile.MAX_WIDTH < hashes; index++) {
                places.add(new TilePlace(
                        level, index, (int) Math.min(Tile.MAX_WIDTH, hashes - index * Tile.MAX_WIDTH)));
            }
        }
        return places;
    }

    public boolean isFull() {
        return width == Tile.MAX_WIDTH;
    }

    /** Position of the first entry under it. */
    long begin() {
        return index * Tile.MAX_WIDTH << level * HEIGHT;
    }

    /** Below the log's URL. */
    public String path() {
        return "tile/" + level + "/" + name();
    }

    /** Of the headers under a tile of leaves. */
    public String bundlePath() {
        return "tile/entries/" + name();
    }

    private String name() {
        var groups = "%03d".formatted(index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups = "x%03d/".formatted(rest % GROUP) + groups;
        }
        return groups + (isFull() ? "" : ".p/" + width);
    }
}
