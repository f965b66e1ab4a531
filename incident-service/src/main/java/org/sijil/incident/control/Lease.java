package org.sijil.incident.control;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The right to fold, which one replica has at a time. Time only decides who may try: what is kept is kept by the token
 * ({@link ControlLog#keep}), so a holder that was stopped meanwhile, or whose clock runs differently, does no harm.
 */
final class Lease {
    private static final Logger LOG = Logger.getLogger(Lease.class);
    private static final long NONE = 0;

    /** By the database's clock. */
    private static final String TAKE = """
            update incident.read_position
            set holder = $1, held_until = clock_timestamp() + $2 * interval '1 millisecond', token = token + 1
            where holder is null or holder = $1 or held_until < clock_timestamp()
            returning token""";

    /** Though late: nobody has taken it as long as the holder is the same. */
    private static final String RENEW = """
            update incident.read_position set held_until = clock_timestamp() + $2 * interval '1 millisecond'
            where holder = $1
            returning token""";

    private static final String RELEASE =
            "update incident.read_position set holder = null, held_until = null where holder = $1";

    private final UUID holder = UUID.randomUUID();
    private final Pool pool;
    private final Duration term;
    private volatile long token = NONE;

    /** @param term so long it is held without being renewed */
    Lease(Pool pool, Duration term) {
        this.pool = pool;
        this.term = term;
    }

    boolean isHeld() {
        return token != NONE;
    }

    /** @return the token under which this replica keeps what it folds */
    long token() {
        return token;
    }

    /** @return whether it is this replica's now */
    Uni<Boolean> take() {
        return ask(TAKE);
    }

    /** Again and again while it is held; where the database is down, until it is there. */
    Cancellable renew() {
        return Multi.createFrom()
                .ticks()
                .every(term.dividedBy(4))
                .onOverflow()
                .drop()
                .filter(_ -> isHeld())
                .onItem()
                .transformToUniAndConcatenate(_ -> ask(RENEW)
                        .onFailure()
                        .invoke(away -> LOG.warnf("The lease is not renewed: %s", away))
                        .onFailure()
                        .recoverWithItem(false))
                .subscribe()
                .with(_ -> {});
    }

    private Uni<Boolean> ask(String statement) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(holder, term.toMillis()))
                .map(rows ->
                        rows.rowCount() == 0 ? NONE : rows.iterator().next().getLong("token"))
                .map(now -> {
                    change(now);
                    return isHeld();
                });
    }

    /** What was found out by keeping: another replica has it. */
    synchronized void lose(long lost) {
        if (token == lost) {
            change(NONE);
        }
    }

    private synchronized void change(long now) {
        if (now != token) {
            LOG.info(now == NONE ? "Folds no longer" : "Folds, by lease " + now);
            token = now;
        }
    }

    /** Another replica need not wait for the end of the term. */
    Uni<Void> release() {
        change(NONE);
        return pool.preparedQuery(RELEASE).execute(Tuple.of(holder)).replaceWithVoid();
    }
}
