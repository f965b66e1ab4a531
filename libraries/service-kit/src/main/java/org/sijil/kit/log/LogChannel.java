package org.sijil.kit.log;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.providers.locals.ContextAwareMessage;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.ChannelState.Following;
import org.sijil.kit.log.ChannelState.Stopped;
import org.sijil.kit.log.ChannelState.Waiting;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.ForkedLogException;
import org.sijil.store.LogBatch;

/**
 * One consumer's way through a log: waits until it can begin, then sends a message when the one before is acknowledged.
 * An entry that cannot be handled is neither skipped nor tried again: the channel stands still, and its state says
 * where and why.
 */
final class LogChannel {
    private static final Logger LOG = Logger.getLogger(LogChannel.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    private final String name;
    private final EventLog log;
    private final Uni<Void> presence;
    private final ReadPosition position;
    private final int maxEntries;
    private final Context context;

    private volatile ChannelState state = new Waiting();
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * @param presence fails until the log is there
     * @param context  on which messages are sent
     */
    LogChannel(String name, EventLog log, Uni<Void> presence, ReadPosition position, int maxEntries, Context context) {
        this.name = name;
        this.log = log;
        this.presence = presence;
        this.position = position;
        this.maxEntries = maxEntries;
        this.context = context;
    }

    String name() {
        return name;
    }

    EventLog log() {
        return log;
    }

    ChannelState state() {
        return state;
    }

    void close() {
        var running = subscription;
        if (running != null) {
            running.cancel();
        }
    }

    Multi<Message<LogBatch>> messages() {
        return begin().onItem()
                .transformToMulti(log::follow)
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(slices(batch)))
                .onItem()
                .transformToUniAndConcatenate(batch -> onContext().map(_ -> message(batch)))
                .onFailure()
                .invoke(this::stop)
                // Handed on, a failure would make the process unhealthy; yet what was handled can be served.
                .onFailure()
                .recoverWithMulti(Multi.createFrom().nothing())
                .onSubscription()
                .invoke(started -> subscription = started);
    }

    private Uni<FollowFrom> begin() {
        var told = new AtomicBoolean();
        return presence.chain(position::last)
                .onFailure()
                .invoke(reason -> {
                    if (!told.getAndSet(true)) {
                        LOG.infof("Channel %s waits: %s", name, reason.getMessage());
                    }
                })
                .onFailure(reason -> !(reason instanceof ForkedLogException))
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely()
                .invoke(from ->
                        state = new Following(from instanceof FollowFrom.After after ? after.position() + 1 : 0));
    }

    private List<LogBatch> slices(LogBatch batch) {
        var entries = batch.entries();
        if (entries.size() <= maxEntries) {
            return List.of(batch);
        }
        var slices = new ArrayList<LogBatch>();
        for (int from = 0; from < entries.size(); from += maxEntries) {
            int to = Math.min(from + maxEntries, entries.size());
            // Only the last slice reaches the end of the log that the completion speaks of.
            slices.add(new LogBatch(entries.subList(from, to), to == entries.size() ? batch.completion() : null));
        }
        return slices;
    }

    private Uni<Void> onContext() {
        return Uni.createFrom().voidItem().emitOn(work -> context.runOnContext(_ -> work.run()));
    }

    /** Each message has a Vert.x context of its own: a consumer's database session hangs on it. */
    private Message<LogBatch> message(LogBatch batch) {
        return ContextAwareMessage.withContextMetadata(Message.of(batch, () -> handled(batch), this::notHandled));
    }

    private CompletionStage<Void> handled(LogBatch batch) {
        if (!batch.entries().isEmpty()) {
            state = new Following(batch.entries().getLast().position() + 1);
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Never completes: the next message is not asked for. */
    private CompletionStage<Void> notHandled(Throwable failure) {
        stop(failure);
        return new CompletableFuture<>();
    }

    private void stop(Throwable failure) {
        long next = state instanceof Following following ? following.next() : 0;
        LOG.errorf(failure, "Channel %s stops at position %d", name, next);
        state = new Stopped(next, failure instanceof ForkedLogException, failure.toString());
    }
}
