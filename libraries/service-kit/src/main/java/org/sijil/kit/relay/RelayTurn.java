package org.sijil.kit.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import java.net.ConnectException;
import java.time.Duration;

/**
 * Held by one replica at a time: a lock in the database that owns the log, kept by a connection that is used for nothing
 * else. It ends with the process, and a few seconds after the process stands still.
 */
final class RelayTurn {
    private static final String END_WHEN_SILENT = "set idle_session_timeout = '10s'";
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('relay ' || $1, 0))";
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final PgConnectOptions database;
    private final String topic;

    RelayTurn(Vertx vertx, PgConnectOptions database, String topic) {
        this.vertx = vertx;
        this.database = database;
        this.topic = topic;
    }

    /** Fails where another has the turn, the database is away, or the turn is over before the work is. */
    Uni<Void> during(Uni<Void> work) {
        return Held.during(
                PgConnection.connect(vertx, database),
                connection -> take(connection).chain(() -> Uni.combine().any().of(untilLost(connection), work)),
                PgConnection::close);
    }

    private Uni<Void> take(PgConnection connection) {
        return connection
                .query(END_WHEN_SILENT)
                .execute()
                .chain(() -> connection.preparedQuery(TAKE).execute(Tuple.of(topic)))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw new IllegalStateException("another replica relays");
                    }
                })
                .replaceWithVoid();
    }

    /** Never comes; fails when the connection that holds the turn does not live any more. */
    private static Uni<Void> untilLost(PgConnection connection) {
        var closed = Uni.createFrom()
                .<Void>emitter(end -> connection.closeHandler(
                        () -> end.fail(new ConnectException("the connection that held the turn is closed"))));
        var living = Uni.createFrom()
                .deferred(() -> connection.query("select 1").execute())
                .onItem()
                .delayIt()
                .by(SIGN_OF_LIFE)
                .repeat()
                .indefinitely()
                .onItem()
                .ignoreAsUni();
        return Uni.combine().any().of(closed, living);
    }
}
