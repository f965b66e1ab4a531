package org.sijil.query.changes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for; null: whichever.
 *
 * @param area this one and those it may take its control over from
 * @param within this one and those below it
 * @param controller who held the area before or after
 */
record ChangeFilter(
        @Nullable String area,
        @Nullable String within,
        @Nullable String controller) {
    /** @param lineage of {@code area}, itself included; of no account where none is asked for */
    boolean takes(Change change, Set<String> lineage) {
        return (area == null || lineage.contains(change.area()))
                && (within == null || change.lineage().contains(within))
                && (controller == null || change.controllers().contains(controller));
    }
}
