package org.sijil.kit.log;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.sijil.store.EventLog;

/**
 * Carries a log to a channel, in payloads of {@link org.sijil.store.LogBatch}. The channel begins where the
 * {@link ReadPosition} with its name says.
 */
@ApplicationScoped
@Connector(LogConnector.NAME)
@ConnectorAttribute(
        name = "log",
        type = "string",
        direction = Direction.INCOMING,
        mandatory = true,
        description = "Schema of the log")
@ConnectorAttribute(
        name = "max-entries",
        type = "int",
        direction = Direction.INCOMING,
        defaultValue = LogConnector.MAX_ENTRIES,
        description = "Entries in a message, at most; the log's own page may be smaller")
public class LogConnector implements InboundConnector {
    public static final String NAME = "sijil-log";
    static final String MAX_ENTRIES = "500";

    private final Vertx vertx;
    private final LogPresence presence;
    private final Instance<EventLog> logs;
    private final Instance<ReadPosition> positions;
    private final ChannelMetrics metrics;
    private final List<LogChannel> channels = new CopyOnWriteArrayList<>();

    LogConnector(
            Vertx vertx,
            LogPresence presence,
            @Any Instance<EventLog> logs,
            @Any Instance<ReadPosition> positions,
            ChannelMetrics metrics) {
        this.vertx = vertx;
        this.presence = presence;
        this.logs = logs;
        this.positions = positions;
        this.metrics = metrics;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        var name = config.getValue(CHANNEL_NAME_ATTRIBUTE, String.class);
        var schema = config.getValue("log", String.class);
        var log = logs.select(Identifier.Literal.of(schema)).get();
        var position = positions.select(Identifier.Literal.of(name)).get();
        int maxEntries = config.getOptionalValue("max-entries", Integer.class).orElse(Integer.valueOf(MAX_ENTRIES));
        var channel =
                new LogChannel(name, log, presence.require(schema), position, maxEntries, vertx.getOrCreateContext());
        channels.add(channel);
        metrics.watch(channel);
        return channel.messages();
    }

    List<LogChannel> channels() {
        return List.copyOf(channels);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        channels.forEach(LogChannel::close);
    }
}
