package org.sijil.query.control;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.query.clock.Moment;
import org.sijil.query.entry.EntryViews;
import org.sijil.query.position.OnContext;
import org.sijil.query.position.ReadModelsReplaced;
import org.sijil.query.position.Served;

/**
 * Own control at the sizes of the claim log that were asked for last, in memory: most reads are about now. A size that
 * is further on is reached by reading what changed up to it, once for all who ask meanwhile; and now and then though
 * nobody asks, so that the next who does need not wait for much.
 */
@ApplicationScoped
class RecentControl {
    private static final Logger LOG = Logger.getLogger(RecentControl.class);

    /** What is said of "now" by clocks that differ is still told from memory. */
    private static final Duration LEEWAY = Duration.ofMinutes(10);

    /** Reads that were begun when less was served find what they began with. */
    private static final int KEPT = 16;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private record Memory(AreaTree areas, NavigableMap<Long, ControlSnapshot> recent) {
        Memory() {
            this(new AreaTree(), new ConcurrentSkipListMap<>());
        }

        ControlSnapshot last() {
            var last = recent.lastEntry();
            return last == null ? ControlSnapshot.empty(Instant.now().minus(LEEWAY)) : last.getValue();
        }

        void keep(ControlSnapshot snapshot) {
            recent.put(snapshot.known(), snapshot);
            while (recent.size() > KEPT) {
                recent.pollFirstEntry();
            }
        }
    }

    private final ControlViews control;
    private final EntryViews entries;
    private final Served served;
    private volatile Memory memory = new Memory();
    private @Nullable Uni<ControlSnapshot> coming;
    private @Nullable Cancellable following;
    private volatile boolean follows = true;

    RecentControl(ControlViews control, EntryViews entries, Served served) {
        this.control = control;
        this.entries = entries;
        this.served = served;
    }

    /** After what is served is known: whoever finds the service ready finds control in memory. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 600) StartupEvent start) {
        follow();
        following = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(_ -> follow());
    }

    void stop(@Observes ShutdownEvent stop) {
        if (following != null) {
            following.cancel();
        }
    }

    /** A look that fails, while the database is away, is one look less; the first is told. */
    private void follow() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> areas(served.known()));
            follows = true;
        } catch (Throwable failure) {
            if (follows) {
                LOG.warnf("Control is not read ahead until the database answers: %s", failure);
            }
            follows = false;
        }
    }

    /** What is being read is kept where nobody looks any more. */
    void forget(@Observes ReadModelsReplaced replaced) {
        memory = new Memory();
    }

    /** Comes as null where the moment is too long ago, on either clock, to be told from memory. */
    Uni<@Nullable OwnControl> find(Moment moment) {
        var from = memory;
        var here = from.recent.get(moment.known());
        if (here != null) {
            boolean told = !moment.validAt().isBefore(here.since());
            return Uni.createFrom().item(told ? here.at(moment.validAt(), from.areas) : null);
        }
        var last = from.last();
        boolean over = moment.known() < last.known() || moment.validAt().isBefore(last.since());
        return over ? Uni.createFrom().nullItem() : reach(moment.known()).chain(() -> find(moment));
    }

    /** The areas as defined at least up to a size of the log. */
    Uni<AreaTree> areas(long known) {
        var areas = memory.areas;
        return known <= areas.size()
                ? Uni.createFrom().item(areas)
                : reach(known).chain(() -> areas(known));
    }

    private synchronized Uni<ControlSnapshot> reach(long known) {
        if (coming == null) {
            var into = memory;
            coming = next(into, known)
                    .invoke(into::keep)
                    .onTermination()
                    .invoke(this::arrived)
                    .memoize()
                    .indefinitely();
        }
        // It is the first to ask who reads; the others go on where they are.
        return coming.emitOn(OnContext.current());
    }

    private Uni<ControlSnapshot> next(Memory into, long known) {
        var from = into.last();
        return entries.policy(known)
                .chain(policy -> control.definedBetween(from.known(), known)
                        .chain(defined -> control.revisedBetween(from.known(), known, from.since())
                                .map(revised -> from.next(known, policy, revised))
                                .invoke(() -> into.areas.take(defined, known))));
    }

    private synchronized void arrived() {
        coming = null;
    }
}
