package org.sijil.store.tree;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How kind, index and width of a tile stand in its path: {@code tile/0/x001/x234/067.p/112}. */
final class TileForm {
    /** Of five groups of digits: the tiles of more than 2^57 leaves. */
    private static final long MAX_TILES = 1_000_000_000_000_000L;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/(\\d{1,3}))?");

    private TileForm() {}

    static void requireInBounds(long index, int width) {
        if (index < 0 || index >= MAX_TILES || width < 1 || width > TilePath.FULL) {
            throw new IllegalArgumentException("no tile %d of width %d".formatted(index, width));
        }
    }

    /** @param kind the level, or {@code entries} */
    static String path(String kind, TilePath tile) {
        var place = new StringBuilder("%03d".formatted(tile.index() % 1000));
        for (long rest = tile.index() / 1000; rest > 0; rest /= 1000) {
            place.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/" + kind + "/" + place + (tile.width() == TilePath.FULL ? "" : ".p/" + tile.width());
    }

    static @Nullable TilePath parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return null;
        }
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? TilePath.FULL : Integer.parseInt(parts.group(3));
        if (width < 1 || width > TilePath.FULL) {
            return null;
        }
        TilePath tile = parts.group(1).equals("entries")
                ? new EntryBundle(index, width)
                : new HashTile(Integer.parseInt(parts.group(1)), index, width);
        // Groups or digits of zeros in front, and a full tile told by its width, are other spellings of the same.
        return tile.path().equals(path) ? tile : null;
    }
}
