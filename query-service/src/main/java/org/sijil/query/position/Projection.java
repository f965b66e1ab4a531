package org.sijil.query.position;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;
import org.sijil.store.Entry;
import org.sijil.store.LogBatch;

/**
 * Works batches of a log in, each in one transaction with the read position: after a crash either both stand or
 * neither. Waits for a database that is away; fails where trying again cannot help.
 */
@ApplicationScoped
public class Projection {
    private static final Logger LOG = Logger.getLogger(Projection.class);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    /** Classes of SQLSTATE in which the server is in trouble, not the statement: connection, rollback, resources, stop. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private final Mutiny.SessionFactory sessions;
    private final Served served;

    Projection(Mutiny.SessionFactory sessions, Served served) {
        this.sessions = sessions;
        this.served = served;
    }

    /** @param effect given the entries that are new */
    public Uni<Void> workIn(String log, LogBatch batch, BiFunction<StatelessSession, List<Entry>, Uni<Void>> effect) {
        var context = requireNonNull(Vertx.currentContext(), "a message has a context");
        return Uni.createFrom()
                .deferred(() -> workInOnce(log, batch, effect))
                // A session is opened on the context of its message, also when it is tried again.
                .runSubscriptionOn(work -> context.runOnContext(_ -> work.run()))
                .onFailure(Projection::passes)
                .invoke(away -> LOG.warnf("Working in %s, trying again: %s", log, away))
                .onFailure(Projection::passes)
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely()
                .invoke(served::moved)
                .replaceWithVoid();
    }

    /** The row is locked, so of two replicas with the same batch the second finds nothing new in it. */
    private Uni<PositionView> workInOnce(
            String log, LogBatch batch, BiFunction<StatelessSession, List<Entry>, Uni<Void>> effect) {
        return sessions.withStatelessTransaction(
                session -> session.get(PositionView.class, log, LockModeType.PESSIMISTIC_WRITE)
                        .call(position -> effect.apply(session, position.advance(batch)))
                        .call(session::update));
    }

    static boolean passes(Throwable failure) {
        var refused = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PgException.class::isInstance)
                .map(PgException.class::cast)
                .findFirst();
        // Without an answer of the server's the connection was lost, or there was none to be had.
        return refused.map(answer -> PASSING.contains(answer.getSqlState().substring(0, 2)))
                .orElse(failure instanceof HibernateException || !(failure instanceof RuntimeException));
    }
}
