package org.sijil.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A log in PostgreSQL, in the schema that {@link LogSchema#MIGRATIONS} make. Any number of replicas may append to one
 * log at once; its row there, locked by each call, keeps the order dense.
 */
public final class PostgresEventLog implements EventLog, AutoCloseable {
    /** A process that stops between two statements would hold the log's row. */
    private static final String GIVE_UP_IF_LEFT_ALONE = "set local idle_in_transaction_session_timeout = '5s'";

    /** The shortest that a timer takes. */
    private static final long A_MOMENT_MILLIS = 1;

    private final LogSchema schema;
    private final Vertx vertx;
    private final Pool pool;
    private final PgConnectOptions database;
    /** One connection: what is sent on it before another is answered is worked after that. */
    private final SqlClient appends;

    private final LogQueries queries;
    private final LogWriter writer;
    private final Sequencer sequencer;

    private final Bell bell = new Bell();
    private @Nullable Cancellable listening;

    /**
     * @param pool     with prepared statements cached, or every read costs a second round trip
     * @param database for the connection that appends and the one that listens, each opened when it is first needed
     */
    public PostgresEventLog(Vertx vertx, Pool pool, PgConnectOptions database, LogSchema schema) {
        this.schema = schema;
        this.vertx = vertx;
        this.pool = pool;
        this.database = database;
        queries = new LogQueries(schema);
        writer = new LogWriter(schema);
        var context = vertx.getDelegate().getOrCreateContext();
        var own = on(context);
        // One statement, a transaction by itself: it is over when it is answered, and a process that stops or dies
        // between two statements cannot be holding the log's row.
        appends = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(new PgConnectOptions(database).setCachePreparedStatements(true))
                .using(vertx)
                .build();
        sequencer = new Sequencer(
                batch -> writer.append(appends, batch),
                own,
                work -> afterThisTurn(context, work),
                work -> vertx.getDelegate().setTimer(A_MOMENT_MILLIS, _ -> work.run()));
    }

    @Override
    public String origin() {
        return schema.origin();
    }

    @Override
    public Uni<Outcome> append(Append append) {
        schema.requireFit(append);
        var outcome = sequencer.append(append);
        // A batch has many senders; each gets its answer on the context it asked from.
        var senders = io.vertx.core.Vertx.currentContext();
        return senders == null ? outcome : outcome.emitOn(on(senders));
    }

    /** Not through the sequencer: it takes two statements, between which nobody else can append. */
    @Override
    public Uni<Outcome> redact(Redaction redaction) {
        return pool.withTransaction(connection ->
                connection.query(GIVE_UP_IF_LEFT_ALONE).execute().chain(() -> writer.redact(connection, redaction)));
    }

    /**
     * The turn of a sender on an event loop, in which it may send more. Any other thread may be waiting for the answer,
     * and there our own turn is meant, in which the answers before are given to those who then send again.
     */
    private static void afterThisTurn(Context own, Runnable work) {
        var senders = io.vertx.core.Vertx.currentContext();
        var turn = senders != null && senders.isEventLoopContext() && Context.isOnEventLoopThread() ? senders : own;
        turn.runOnContext(_ -> work.run());
    }

    /** At once where that is the current context: so the next call is on its way before the last one's answers are given. */
    private static Executor on(Context context) {
        return work -> {
            if (context == io.vertx.core.Vertx.currentContext()) {
                work.run();
            } else {
                context.runOnContext(_ -> work.run());
            }
        };
    }

    @Override
    public Uni<List<Entry>> read(long from, int limit) {
        return entries(queries.read, Tuple.of(from, requirePage(limit)));
    }

    @Override
    public Uni<List<Entry>> readStream(String stream, long fromVersion, int limit) {
        return entries(queries.readStream, Tuple.of(fromVersion, requirePage(limit), stream));
    }

    @Override
    public Uni<List<Entry>> readBackwards(long before, int limit) {
        return entries(queries.readBackwards, Tuple.of(before, requirePage(limit)));
    }

    private Uni<List<Entry>> entries(String query, Tuple parameters) {
        return pool.preparedQuery(query).execute(parameters).map(LogQueries::entries);
    }

    private static int requirePage(int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("a read gives 1 to %d entries, not %d".formatted(MAX_PAGE, limit));
        }
        return limit;
    }

    @Override
    public Uni<Long> size() {
        return pool.preparedQuery(queries.size)
                .execute()
                .map(rows -> rows.iterator().next().getLong("size"));
    }

    @Override
    public Multi<LogBatch> follow(FollowFrom from) {
        listen();
        return Following.of(origin(), this::page, bell, from);
    }

    private synchronized void listen() {
        if (listening == null) {
            listening = Listener.listen(vertx, database, schema.schema(), bell);
        }
    }

    private Uni<Following.Page> page(long after, int limit) {
        return pool.preparedQuery(queries.page).execute(Tuple.of(after, limit)).map(LogQueries::page);
    }

    /** Stops listening; the pool is its owner's to close. */
    @Override
    public synchronized void close() {
        if (listening != null) {
            listening.cancel();
        }
        appends.closeAndForget();
    }
}
