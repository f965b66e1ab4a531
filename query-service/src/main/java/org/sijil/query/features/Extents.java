package org.sijil.query.features;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijil.query.area.BoundingBox;

/** From where to where, and since when, anything is told. */
@ApplicationScoped
class Extents {
    private final Drawings drawings;
    private final ClaimSearch claims;

    Extents(Drawings drawings, ClaimSearch claims) {
        this.drawings = drawings;
        this.claims = claims;
    }

    /** @param from when the first of what is claimed may have occurred; null before anything is */
    record Extent(BoundingBox box, @Nullable Instant from) {}

    Uni<Extent> at(long known) {
        return drawings.at(known)
                .chain(drawing -> claims.first(known).map(first -> new Extent(drawing.extent(), first)));
    }
}
