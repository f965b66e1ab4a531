package org.sijil.query.control;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.sijil.query.clock.Moment;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.position.OnContext;
import org.sijil.query.position.ReadModelsReplaced;

/**
 * Own control at the sizes of the claim log that were asked for last, in memory: most reads are about now. A size that
 * is further on is reached by reading what changed up to it, once for all who ask meanwhile.
 */
@ApplicationScoped
class RecentControl {
    /** What is said of "now" by clocks that differ is still told from memory. */
    private static final Duration LEEWAY = Duration.ofMinutes(10);

    /** Reads that were begun when less was served find what they began with. */
    private static final int KEPT = 16;

    private final ControlViews control;
    private final EntryViews entries;
    private volatile NavigableMap<Long, ControlSnapshot> recent = new ConcurrentSkipListMap<>();
    private @Nullable Uni<ControlSnapshot> coming;

    RecentControl(ControlViews control, EntryViews entries) {
        this.control = control;
        this.entries = entries;
    }

    /** What is being read is kept where nobody looks any more. */
    void forget(@Observes ReadModelsReplaced replaced) {
        recent = new ConcurrentSkipListMap<>();
    }

    /** Comes as null where the moment is too long ago, on either clock, to be told from memory. */
    Uni<@Nullable OwnControl> find(Moment moment) {
        var here = recent.get(moment.known());
        if (here != null) {
            return Uni.createFrom().item(moment.validAt().isBefore(here.since()) ? null : here.at(moment.validAt()));
        }
        var last = recent.lastEntry();
        boolean over = last != null
                && (moment.known() < last.getKey()
                        || moment.validAt().isBefore(last.getValue().since()));
        return over ? Uni.createFrom().nullItem() : reach(moment.known()).chain(() -> find(moment));
    }

    private synchronized Uni<ControlSnapshot> reach(long known) {
        if (coming == null) {
            var into = recent;
            var last = into.lastEntry();
            var from = last == null ? ControlSnapshot.empty(Instant.now().minus(LEEWAY)) : last.getValue();
            coming = next(from, known)
                    .invoke(snapshot -> keep(snapshot, into))
                    .onTermination()
                    .invoke(this::arrived)
                    .memoize()
                    .indefinitely();
        }
        // It is the first to ask who reads; the others go on where they are.
        return coming.emitOn(OnContext.current());
    }

    private Uni<ControlSnapshot> next(ControlSnapshot from, long known) {
        return entries.policy(known)
                .chain(policy -> control.definedBetween(from.known(), known)
                        .chain(defined -> control.revisedBetween(from.known(), known, from.since())
                                .map(revised -> from.next(known, policy, defined, revised))));
    }

    private static void keep(ControlSnapshot snapshot, NavigableMap<Long, ControlSnapshot> into) {
        into.put(snapshot.known(), snapshot);
        while (into.size() > KEPT) {
            into.pollFirstEntry();
        }
    }

    private synchronized void arrived() {
        coming = null;
    }
}
