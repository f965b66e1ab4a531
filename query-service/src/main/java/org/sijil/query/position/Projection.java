package org.sijil.query.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.HibernateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sijil.kit.database.DatabaseRetry;
import org.sijil.store.LogBatch;

/**
 * Works batches of a log in, each in one transaction with the read position: after a crash either both stand or
 * neither. Waits for a database that is away; fails where trying again cannot help.
 */
@ApplicationScoped
public class Projection {
    /** The row is locked, so of two replicas with the same batch the second finds nothing new in it. */
    private static final String BEGIN = """
            select *
            from read_position
            where log = :log and query.look_up_by_index()
            for update""";

    private final Mutiny.SessionFactory sessions;
    private final Served served;

    Projection(Mutiny.SessionFactory sessions, Served served) {
        this.sessions = sessions;
        this.served = served;
    }

    /** @param reader given the entries that are new */
    public Uni<Void> workIn(String log, LogBatch batch, Work.Reader reader) {
        var context = OnContext.current();
        var transaction = Uni.createFrom()
                .deferred(() -> workInOnce(log, batch, reader))
                // A session is opened on the context of its message, also when it is tried again.
                .runSubscriptionOn(context);
        return DatabaseRetry.whileInTrouble(transaction, Projection::isLostConnection)
                .invoke(served::moved)
                .replaceWithVoid();
    }

    private Uni<PositionView> workInOnce(String log, LogBatch batch, Work.Reader reader) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(BEGIN, PositionView.class)
                .setParameter("log", log)
                .getSingleResult()
                .call(position -> reader.apply(position.advance(batch)).in(session))
                .call(session::update));
    }

    private static boolean isLostConnection(Throwable failure) {
        return failure instanceof HibernateException || !(failure instanceof RuntimeException);
    }
}
