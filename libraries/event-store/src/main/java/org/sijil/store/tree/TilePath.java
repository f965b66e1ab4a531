package org.sijil.store.tree;

import org.jspecify.annotations.Nullable;

/** Where a tile or an entry bundle is served, below the log's own URL (c2sp.org/tlog-tiles). */
public sealed interface TilePath permits HashTile, EntryBundle {
    /** How many hashes, or entries, a full one holds. */
    int FULL = 256;

    /** Among those of the same kind and level. */
    long index();

    /** How many hashes or entries it holds: 256, or fewer where it is partial. */
    int width();

    String path();

    /** Is all of it there in a tree of this size? What a partial one holds stays when more is added to it. */
    boolean isWithin(long size);

    /** Null where the path is of any other form: there is one form for each. */
    static @Nullable TilePath parse(String path) {
        return TileForm.parse(path);
    }
}
