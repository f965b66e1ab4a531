package org.sijil.kit.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Says of each channel where it stands. Down before it can begin, and where the log was forked; a channel that stopped
 * at an entry it cannot handle leaves what it has to be served.
 */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {
    private final LogConnector connector;

    LogReadiness(@Connector(LogConnector.NAME) LogConnector connector) {
        this.connector = connector;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("channels").up();
        for (var channel : connector.channels()) {
            switch (channel.state()) {
                case ChannelState.Waiting() ->
                    answer.withData(channel.name(), "waiting for the log").down();
                case ChannelState.Following(long next) ->
                    answer.withData(channel.name(), "following, next is position " + next);
                case ChannelState.Stopped(long next, boolean forked, String reason) -> {
                    answer.withData(
                            channel.name(), "stopped at position " + next + (forked ? ", FORKED: " : ": ") + reason);
                    if (forked) {
                        answer.down();
                    }
                }
            }
        }
        return answer.build();
    }
}
