package org.sijil.kit.log;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.providers.locals.ContextAwareMessage;
import io.smallrye.reactive.messaging.providers.locals.LocalContextMetadata;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.ChannelState.Following;
import org.sijil.kit.log.ChannelState.Waiting;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/**
 * One consumer's way through a log: waits until it can begin, then sends a message when the one before is acknowledged.
 * An entry that cannot be handled is neither skipped nor tried again: the channel stands still, and its state says
 * where and why.
 */
final class LogChannel implements LogFollower {
    private static final Logger LOG = Logger.getLogger(LogChannel.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    private final String name;
    private final EventLog log;
    private final Uni<Void> presence;
    private final LogCarrier carrier;
    private final ReadPosition position;
    private final int maxEntries;
    private final Context context;

    private volatile ChannelState state = new Waiting("it has not begun");
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * @param presence fails until the log is there, and what brings it
     * @param context  on which messages are sent
     */
    LogChannel(
            String name,
            EventLog log,
            Uni<Void> presence,
            LogCarrier carrier,
            ReadPosition position,
            int maxEntries,
            Context context) {
        this.name = name;
        this.log = log;
        this.presence = presence;
        this.carrier = carrier;
        this.position = position;
        this.maxEntries = maxEntries;
        this.context = context;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public ChannelState state() {
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
                .transformToMulti(from -> carrier.follow(log, from))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch.slices(maxEntries)))
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
        return presence.chain(position::last)
                .onFailure()
                .invoke(this::waitFor)
                .onFailure(reason -> !ChannelState.isFinal(reason))
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely()
                .invoke(from -> state = new Following(from.next()));
    }

    private void waitFor(Throwable reason) {
        var waiting = new Waiting(reason.toString());
        if (!state.equals(waiting)) {
            LOG.infof("Channel %s waits: %s", name, waiting.reason());
        }
        state = waiting;
    }

    private Uni<Void> onContext() {
        return Uni.createFrom().voidItem().emitOn(work -> context.runOnContext(_ -> work.run()));
    }

    /** Each message has a Vert.x context of its own, which it is safe to keep a consumer's database session on. */
    private Message<LogBatch> message(LogBatch batch) {
        Message<LogBatch> message =
                ContextAwareMessage.withContextMetadata(Message.of(batch, () -> handled(batch), this::notHandled));
        message.getMetadata(LocalContextMetadata.class)
                .ifPresent(own -> VertxContextSafetyToggle.setContextSafe(own.context(), true));
        return message;
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
        var stopped = state.stopped(failure);
        LOG.errorf(failure, "Channel %s stops at position %d", name, stopped.next());
        state = stopped;
    }
}
