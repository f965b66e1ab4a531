package org.sijil.query.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Served;

/**
 * Works out each change once, while anybody listens, and wakes the streams. It is told at once of what this process
 * projects; what another projects into the same database it finds by looking.
 */
@ApplicationScoped
class Feed {
    private static final Logger LOG = Logger.getLogger(Feed.class);

    /** How late a change may be that another process projected; also how long after a failure it is tried again. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Mutiny.SessionFactory sessions;
    private final Served served;
    private final Revisions revisions;
    private final TimeChanges timeChanges;
    private final int maxStreams;
    private final Duration timeEvery;

    private final Recent recent = new Recent();
    private final Set<ChangeStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("changes").factory());
    private boolean following;

    /** Of the thread alone: what is told so far, of the claim log and of time. */
    private long known;

    private Instant moment = Instant.EPOCH;

    Feed(
            Mutiny.SessionFactory sessions,
            Served served,
            Revisions revisions,
            TimeChanges timeChanges,
            @ConfigProperty(name = "sijil.changes.max-streams") int maxStreams,
            @ConfigProperty(name = "sijil.changes.time-every") Duration timeEvery) {
        this.sessions = sessions;
        this.served = served;
        this.revisions = revisions;
        this.timeChanges = timeChanges;
        this.maxStreams = maxStreams;
        this.timeEvery = timeEvery;
    }

    /** @throws ProblemException where as many listen as may */
    synchronized void add(ChangeStream stream) {
        if (streams.size() >= maxStreams) {
            throw new ProblemException(Problem.of(
                    ProblemType.OVERLOADED, "%d streams are open, and no more may be".formatted(maxStreams)));
        }
        streams.add(stream);
        if (!following) {
            following = true;
            thread.execute(this::follow);
        }
    }

    void remove(ChangeStream stream) {
        streams.remove(stream);
    }

    int streams() {
        return streams.size();
    }

    /** What comes after a place, from memory; null where it must be read. */
    @Nullable
    List<Change> after(Place place) {
        return recent.after(place);
    }

    /** The same from the database. */
    Uni<List<Change>> read(Place place) {
        return revisions.from(place.id(), served.known());
    }

    private synchronized boolean isHeard() {
        following = !streams.isEmpty();
        return following;
    }

    private void follow() {
        boolean begun = false;
        while (isHeard() && !thread.isShutdown()) {
            try {
                if (!begun) {
                    begin();
                    begun = true;
                }
                look();
                streams.forEach(ChangeStream::wake);
                awaitNews();
            } catch (Throwable trouble) {
                if (!thread.isShutdown()) {
                    // What is told so far stands; it goes on from there once the database is back.
                    LOG.warnf("Changes are told later: %s", trouble);
                    pause();
                }
            }
        }
    }

    private void begin() throws Throwable {
        known = served.known();
        moment = now();
        long size = VertxContextSupport.subscribeAndAwait(() -> revisions.size(known));
        recent.beginAt(Place.after(size));
    }

    private void look() throws Throwable {
        long target = served.known();
        List<Change> page;
        do {
            long first = recent.end().id();
            page = VertxContextSupport.subscribeAndAwait(() -> revisions.from(first, target));
            recent.add(page);
        } while (page.size() == Revisions.PAGE);
        known = target;
        var now = now();
        if (!now.isBefore(moment.plus(timeEvery))) {
            recent.add(VertxContextSupport.subscribeAndAwait(
                    () -> timeChanges.between(moment, now, target, recent.end())));
            moment = now;
        }
    }

    private void awaitNews() throws Throwable {
        long before = known;
        long after = VertxContextSupport.subscribeAndAwait(
                () -> served.atLeast(before + 1).ifNoItem().after(LOOK_EVERY).recoverWithItem(before));
        if (after == before) {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessSession(
                            session -> session.createSelectionQuery("from PositionView", PositionView.class)
                                    .getResultList()))
                    .forEach(served::moved);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        thread.shutdownNow();
        streams.forEach(ChangeStream::close);
    }
}
