package org.sijil.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says where the relay stands. Never down: what a service records and serves does not wait for its topic. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {
    private final Relaying relaying;

    RelayReadiness(Relaying relaying) {
        this.relaying = relaying;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("relay").up();
        relaying.state().ifPresent(state -> answer.withData("log", state.told()));
        return answer.build();
    }
}
