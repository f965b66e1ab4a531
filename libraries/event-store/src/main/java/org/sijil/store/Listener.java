package org.sijil.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import java.net.ConnectException;
import java.time.Duration;

/**
 * Rings a bell for each notification of a channel, on a connection of its own that it renews for ever. (The client's
 * own subscriber gives up where its first connection fails.)
 */
final class Listener {
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(5);

    private Listener() {}

    /** @return stops it */
    static Cancellable listen(Vertx vertx, PgConnectOptions database, String channel, Bell bell) {
        return PgConnection.connect(vertx, database)
                .chain(connection -> untilClosed(connection, channel, bell))
                .onFailure()
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely()
                .subscribe()
                .with(_ -> {});
    }

    private static Uni<Void> untilClosed(PgConnection connection, String channel, Bell bell) {
        return Uni.createFrom().emitter(end -> {
            connection.notificationHandler(_ -> bell.ring());
            connection.closeHandler(() -> end.fail(new ConnectException("no longer listening on " + channel)));
            end.onTermination(() -> connection.close().subscribe().with(_ -> {}, _ -> {}));
            connection.query("listen " + channel).execute().subscribe().with(_ -> bell.ring(), end::fail);
        });
    }
}
