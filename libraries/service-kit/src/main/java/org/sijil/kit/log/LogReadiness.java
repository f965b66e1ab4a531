package org.sijil.kit.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sijil.kit.log.ChannelState.Stopped;
import org.sijil.kit.log.ChannelState.Waiting;

/**
 * Says of each channel where it stands. Down before it can begin, and where the log was forked; a channel that stopped
 * at an entry it cannot handle leaves what it has to be served.
 */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {
    private final LogChannels channels;

    LogReadiness(LogChannels channels) {
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("channels").up();
        for (var channel : channels.all()) {
            var state = channel.state();
            answer.withData(channel.name(), state.told());
            if (state instanceof Waiting || state instanceof Stopped stopped && stopped.forked()) {
                answer.down();
            }
        }
        return answer.build();
    }
}
