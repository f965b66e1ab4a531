package org.sijil.kit.relay;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.sijil.kit.kafka.LastEntry;
import org.sijil.kit.kafka.LogPublisher;
import org.sijil.kit.kafka.LogTopic;
import org.sijil.kit.log.ChannelState;
import org.sijil.kit.log.ChannelState.Following;
import org.sijil.kit.log.ChannelState.Waiting;
import org.sijil.kit.log.LogFollower;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/**
 * Follows a log into its topic while it has the turn. It keeps nothing: what it goes on after is the last entry in the
 * topic, which has to be the log's. Whatever else fails is tried again, for ever.
 */
final class Relay implements LogFollower {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    private final EventLog log;
    private final LogTopic topic;
    private final UnaryOperator<Uni<Void>> turn;

    private volatile ChannelState state = new Waiting("it has not begun");

    /** @param turn does work while this replica has the turn, and fails while another has it */
    Relay(EventLog log, LogTopic topic, UnaryOperator<Uni<Void>> turn) {
        this.log = log;
        this.topic = topic;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public ChannelState state() {
        return state;
    }

    /** @return ends it */
    Cancellable start() {
        return turn.apply(relay())
                .onFailure()
                .invoke(this::failed)
                .onFailure(failure -> !ChannelState.isFinal(failure))
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely()
                .subscribe()
                .with(_ -> {}, _ -> {});
    }

    private Uni<Void> relay() {
        return Held.during(
                blocking(this::open),
                publisher -> blocking(() -> LastEntry.in(topic)).chain(from -> follow(from, publisher)),
                publisher -> blocking(() -> {
                            publisher.close();
                            return publisher;
                        })
                        .replaceWithVoid());
    }

    private LogPublisher open() {
        topic.provide();
        return new LogPublisher(topic);
    }

    private Uni<Void> follow(FollowFrom from, LogPublisher publisher) {
        state = new Following(from.next());
        LOG.infof("Topic %s is written from %s on", topic.name(), from);
        return log.follow(from)
                .onItem()
                .transformToUniAndConcatenate(batch -> blocking(() -> publish(batch, publisher)))
                .onItem()
                .ignoreAsUni();
    }

    private LogBatch publish(LogBatch batch, LogPublisher publisher) {
        publisher.publish(batch);
        if (!batch.entries().isEmpty()) {
            state = new Following(batch.entries().getLast().position() + 1);
        }
        return batch;
    }

    private static <T> Uni<T> blocking(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void failed(Throwable failure) {
        if (ChannelState.isFinal(failure)) {
            LOG.errorf(failure, "Nothing more is written to topic %s", topic.name());
            state = state.stopped(failure);
        } else {
            var waiting = new Waiting(failure.toString());
            if (!state.equals(waiting)) {
                LOG.infof("Topic %s is not written here: %s", topic.name(), waiting.reason());
            }
            state = waiting;
        }
    }
}
