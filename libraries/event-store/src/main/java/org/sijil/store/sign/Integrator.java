package org.sijil.store.sign;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogSchema;

/**
 * Keeps a log signed, in a thread and on a connection of its own, so that no append ever waits for it. Of several on one
 * log, in whatever processes, one works and the others wait for its end.
 */
public final class Integrator implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Integrator.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration SIGN_EVERY = Duration.ofSeconds(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final PgConnectOptions database;
    private final LogSchema log;
    private final CheckpointSigner key;
    private final Path state;
    private final @Nullable Path accepted;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile SigningStatus status = new SigningStatus.Waiting("not begun");

    /**
     * @param state    file of the last note signed; its folder must be there
     * @param accepted file of a note to go on from where {@code state} was lost; else null
     */
    public Integrator(
            Vertx vertx,
            PgConnectOptions database,
            LogSchema log,
            CheckpointSigner key,
            Path state,
            @Nullable Path accepted) {
        this.vertx = vertx;
        this.database = database;
        this.log = log;
        this.key = key;
        this.state = state;
        this.accepted = accepted;
        thread = Thread.ofPlatform().daemon().name("integrator-" + log.schema()).start(this::run);
    }

    public SigningStatus status() {
        return status;
    }

    private void run() {
        do {
            try (var own = SignedState.open(state)) {
                work(own);
            } catch (ForkedLogException forked) {
                LOG.log(
                        Level.ERROR,
                        "log {0} is FORKED, nothing more is signed: {1}",
                        log.origin(),
                        forked.getMessage());
                status = new SigningStatus.Forked(String.valueOf(forked.getMessage()));
                return;
            } catch (RefusedToSignException refused) {
                LOG.log(Level.ERROR, "log {0} is not signed: {1}", log.origin(), refused.getMessage());
                status = new SigningStatus.Refused(String.valueOf(refused.getMessage()));
                return;
            } catch (RuntimeException fault) {
                tell(fault);
            }
        } while (!closes(TRY_AGAIN));
    }

    /** Told once for each reason: the database may be away for long. */
    private void tell(RuntimeException fault) {
        var waiting = new SigningStatus.Waiting(fault.toString());
        if (!status.equals(waiting)) {
            LOG.log(Level.WARNING, "log {0} is not signed now, trying again: {1}", log.origin(), fault);
        }
        status = waiting;
    }

    private void work(SignedState own) {
        var connection = PgConnection.connect(vertx, database).await().atMost(CONNECT_LIMIT);
        try {
            takeLog(connection);
            keepSigned(SignedTree.begin(connection, log, own, key, acceptedNote()));
        } finally {
            connection.closeAndForget();
        }
    }

    private void takeLog(PgConnection connection) {
        boolean taken = connection
                .query(new TreeStatements(log).takeLog)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("taken"))
                .await()
                .atMost(CONNECT_LIMIT);
        if (!taken) {
            throw new IllegalStateException("another integrator is at work");
        }
    }

    private @Nullable String acceptedNote() {
        try {
            return accepted == null ? null : Files.readString(accepted);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + accepted, e);
        }
    }

    private void keepSigned(SignedTree tree) {
        long signedAt = System.nanoTime() - SIGN_EVERY.toNanos();
        long behindSince = System.nanoTime();
        long entries;
        do {
            long lookedAt = System.nanoTime();
            entries = tree.grow();
            if (tree.signedSize() < tree.size() && System.nanoTime() - signedAt >= SIGN_EVERY.toNanos()) {
                tree.sign();
                signedAt = System.nanoTime();
                behindSince = lookedAt;
            }
            boolean isBehind = tree.signedSize() < entries;
            behindSince = isBehind ? behindSince : lookedAt;
            status = new SigningStatus.Signing(
                    tree.signedSize(), entries, isBehind ? System.nanoTime() - behindSince : 0);
        } while (!closes(tree.size() < entries ? Duration.ZERO : PAUSE));
    }

    private boolean closes(Duration within) {
        try {
            return closing.await(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    /** Ends between two steps; what is cut off where it takes too long is as after a crash. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSE_LIMIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
