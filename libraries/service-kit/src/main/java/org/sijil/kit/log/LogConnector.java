package org.sijil.kit.log;

import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import jakarta.enterprise.context.ApplicationScoped;
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
        defaultValue = LogChannels.MAX_ENTRIES,
        description = "Entries in a message, at most; the log's own page may be smaller")
public class LogConnector implements InboundConnector {
    public static final String NAME = "sijil-log";

    private final LogChannels channels;

    LogConnector(LogChannels channels) {
        this.channels = channels;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        return channels.open(config.getValue(CHANNEL_NAME_ATTRIBUTE, String.class), EventLog::follow)
                .messages();
    }
}
