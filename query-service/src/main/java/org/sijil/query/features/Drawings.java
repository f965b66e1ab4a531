package org.sijil.query.features;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.query.area.AreaViews;
import org.sijil.query.entry.EntryView;
import org.sijil.query.position.OnContext;

/**
 * Draws each gazetteer once: the areas are the same at every size of the claim log from the last definition of one on.
 * What was drawn stays right whatever is rebuilt, for positions in the log are for good.
 */
@ApplicationScoped
class Drawings {
    /** Gazetteers that are kept; each may have megabytes of outlines. */
    private static final int KEPT = 4;

    private final AreaViews areas;
    private final ConcurrentSkipListMap<Long, Uni<Drawing>> drawn = new ConcurrentSkipListMap<>();

    Drawings(AreaViews areas) {
        this.areas = areas;
    }

    /** As known at a size of the claim log. */
    Uni<Drawing> at(long known) {
        return areas.lastDefined(known).chain(this::defined).emitOn(OnContext.current());
    }

    private Uni<Drawing> defined(long known) {
        var kept = drawn.computeIfAbsent(known, this::draw);
        while (drawn.size() > KEPT) {
            drawn.pollFirstEntry();
        }
        return kept;
    }

    private Uni<Drawing> draw(long known) {
        return areas.list(null, null, "", Integer.MAX_VALUE, known)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(Drawings::draw)
                .onFailure()
                .invoke(() -> drawn.remove(known))
                .memoize()
                .indefinitely();
    }

    private static Drawing draw(List<EntryView> definitions) {
        return new Drawing(definitions.stream()
                .map(definition -> ((AreaDefined) definition.event()).area())
                .toList());
    }
}
