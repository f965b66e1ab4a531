package org.sijil.kit.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sijil.store.Entry;

/** How far each channel is behind its log, looked up every few seconds, and whether it stands still: for graphs. */
@ApplicationScoped
public class ChannelMetrics {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final double MILLIS_A_SECOND = 1000;

    private final MeterRegistry registry;
    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private @Nullable Cancellable looking;

    ChannelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param seconds since the first entry that is not handled was recorded; 0 where all are */
    private record Lag(long entries, double seconds) {
        static Lag of(long entries, List<Entry> first) {
            var recordedAt = first.isEmpty() ? null : first.getFirst().recordedAt();
            var waiting = recordedAt == null ? Duration.ZERO : Duration.between(recordedAt, Instant.now());
            return new Lag(Math.max(0, entries), Math.max(0, waiting.toMillis()) / MILLIS_A_SECOND);
        }
    }

    private static final class Watched {
        private final LogFollower channel;
        /** Null before the first look. */
        private volatile @Nullable Lag lag;

        private Watched(LogFollower channel) {
            this.channel = channel;
        }

        private Uni<Lag> look() {
            return channel.state() instanceof ChannelState.Waiting
                    ? Uni.createFrom().nullItem()
                    : Uni.combine()
                            .all()
                            .unis(channel.log().size(), channel.log().read(next(), 1))
                            .with((size, first) -> Lag.of(size - next(), first));
        }

        private long next() {
            return switch (channel.state()) {
                case ChannelState.Waiting _ -> 0;
                case ChannelState.Following(long next) -> next;
                case ChannelState.Stopped stopped -> stopped.next();
            };
        }

        private double lag(ToDoubleFunction<Lag> of) {
            var last = lag;
            return last == null ? Double.NaN : of.applyAsDouble(last);
        }
    }

    public void watch(LogFollower channel) {
        var watched = new Watched(channel);
        all.add(watched);
        gauge("sijil.follower.lag.entries", watched, it -> it.lag(Lag::entries));
        gauge("sijil.follower.lag.seconds", watched, it -> it.lag(Lag::seconds));
        gauge("sijil.follower.stopped", watched, it -> it.channel.state() instanceof ChannelState.Stopped ? 1 : 0);
        gauge("sijil.follower.forked", watched, it -> isForked(it.channel) ? 1 : 0);
    }

    private static boolean isForked(LogFollower channel) {
        return channel.state() instanceof ChannelState.Stopped stopped && stopped.forked();
    }

    private void gauge(String name, Watched of, ToDoubleFunction<Watched> value) {
        Gauge.builder(name, of, value).tag("channel", of.channel.name()).register(registry);
    }

    void start(@Observes StartupEvent start) {
        looking = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(_ -> Multi.createFrom().iterable(all))
                .onItem()
                // A look that fails, while the database is away, is one look less.
                .transformToUniAndConcatenate(
                        it -> it.look().onFailure().recoverWithNull().invoke(lag -> it.lag = lag))
                .subscribe()
                .with(_ -> {});
    }

    void stop(@Observes ShutdownEvent stop) {
        if (looking != null) {
            looking.cancel();
        }
    }
}
