package org.sijil.query.changes;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is above an area, read again only where a change comes of another hierarchy. Used by one stream, in order. */
final class Lineage {
    private final Revisions revisions;
    private final @Nullable String area;
    private Set<String> lineage = Set.of();
    private long areasKnown = -1;

    /** @param area null: of none, which is nothing */
    Lineage(Revisions revisions, @Nullable String area) {
        this.revisions = revisions;
        this.area = area;
    }

    Uni<Set<String>> at(long known) {
        if (area == null || known == areasKnown) {
            return Uni.createFrom().item(lineage);
        }
        return revisions.lineage(area, known).invoke(read -> {
            lineage = read;
            areasKnown = known;
        });
    }
}
