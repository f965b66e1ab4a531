package org.sijil.query.position;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sijil.query.position.PositionAnswer.Lag;

/** What is served and how far it lags, for graphs. */
@ApplicationScoped
class PositionMetrics implements MeterBinder {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Positions positions;
    private final Served served;

    private volatile Lag lag = new Lag(0, 0);
    private @Nullable Cancellable looking;

    PositionMetrics(Positions positions, Served served) {
        this.positions = positions;
        this.served = served;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sijil.query.known", served::known).register(registry);
        Gauge.builder("sijil.query.applied", () -> served.claims().size())
                .tag("log", PositionView.CLAIM_LOG)
                .register(registry);
        Gauge.builder("sijil.query.applied", () -> served.control().size())
                .tag("log", PositionView.CONTROL_LOG)
                .register(registry);
        Gauge.builder("sijil.query.lag.entries", () -> lag.entries()).register(registry);
        Gauge.builder("sijil.query.lag.seconds", () -> lag.seconds()).register(registry);
    }

    void start(@Observes StartupEvent start) {
        looking = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                // A look that fails, while the database is away, is one look less.
                .transformToUniAndConcatenate(_ -> positions.now().onFailure().recoverWithNull())
                .subscribe()
                .with(now -> lag = now.lag());
    }

    void stop(@Observes ShutdownEvent stop) {
        if (looking != null) {
            looking.cancel();
        }
    }
}
