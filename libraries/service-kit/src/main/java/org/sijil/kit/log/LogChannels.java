package org.sijil.kit.log;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.Config;
import org.sijil.store.EventLog;

/** Every channel that brings a log, whatever carries it. */
@ApplicationScoped
class LogChannels {
    static final String MAX_ENTRIES = "500";

    private final Config config;
    private final Vertx vertx;
    private final LogPresence presence;
    private final Instance<EventLog> logs;
    private final Instance<ReadPosition> positions;
    private final ChannelMetrics metrics;
    private final List<LogChannel> all = new CopyOnWriteArrayList<>();

    LogChannels(
            Config config,
            Vertx vertx,
            LogPresence presence,
            @Any Instance<EventLog> logs,
            @Any Instance<ReadPosition> positions,
            ChannelMetrics metrics) {
        this.config = config;
        this.vertx = vertx;
        this.presence = presence;
        this.logs = logs;
        this.positions = positions;
        this.metrics = metrics;
    }

    /** @param name whose attributes tell the rest */
    LogChannel open(String name, LogCarrier carrier) {
        var schema = attribute(name, "log", String.class).orElseThrow();
        var log = logs.select(Identifier.Literal.of(schema)).get();
        var position = positions.select(Identifier.Literal.of(name)).get();
        int maxEntries = attribute(name, "max-entries", Integer.class).orElse(Integer.valueOf(MAX_ENTRIES));
        var opened = new LogChannel(
                name,
                log,
                presence.require(schema).chain(carrier::presence),
                carrier,
                position,
                maxEntries,
                vertx.getOrCreateContext());
        all.add(opened);
        metrics.watch(opened);
        return opened;
    }

    /** Of an incoming channel. */
    <T> Optional<T> attribute(String channel, String attribute, Class<T> type) {
        return config.getOptionalValue("mp.messaging.incoming.%s.%s".formatted(channel, attribute), type);
    }

    List<LogChannel> all() {
        return List.copyOf(all);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        all.forEach(LogChannel::close);
    }
}
