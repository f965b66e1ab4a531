package org.sijil.query.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The changes worked out last, in order and without gap: whoever listens, or comes back after a moment, is told from
 * here. One thread adds, any may read.
 */
final class Recent {
    /** A few megabytes. */
    private static final int KEPT = 4096;

    /** States are told as of now: what is older is worked out anew. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final NavigableMap<Place, Change> changes = new ConcurrentSkipListMap<>();
    private volatile Place begin = Place.after(Long.MAX_VALUE);
    private volatile Place end = begin;

    /** What is worked out from here on is kept. */
    void beginAt(Place place) {
        changes.clear();
        end = place;
        begin = place;
    }

    Place end() {
        return end;
    }

    void add(Collection<Change> next) {
        for (var change : next) {
            changes.put(change.place(), change);
            end = change.place();
        }
        var stale = Instant.now().minus(FRESH);
        for (var first = changes.firstEntry(); first != null; first = changes.firstEntry()) {
            if (changes.size() <= KEPT && !first.getValue().at().isBefore(stale)) {
                break;
            }
            // In this order: who reads in between finds out that something may be missing.
            begin = first.getKey();
            changes.remove(first.getKey());
        }
    }

    /** At most a page of what came after a place; null where that is no longer, or not yet, known here. */
    @Nullable
    List<Change> after(Place place) {
        var found = changes.tailMap(place, false).values().stream()
                .limit(Revisions.PAGE)
                .toList();
        return place.id() < begin.id() ? null : found;
    }
}
