package org.sijil.kit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sijil.store.sign.SigningStatus;

/** Down where the log is forked, for then what is served is in doubt. Late checkpoints keep nobody from being served. */
@Readiness
@ApplicationScoped
class SigningReadiness implements HealthCheck {
    private final Signing signing;

    SigningReadiness(Signing signing) {
        this.signing = signing;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("signing").up();
        signing.status().ifPresent(status -> {
            switch (status) {
                case SigningStatus.Waiting(String reason) -> answer.withData("log", "waiting: " + reason);
                case SigningStatus.Signing it -> answer.withData("log", "signed up to " + it.signed());
                case SigningStatus.Refused(String reason) -> answer.withData("log", "refused: " + reason);
                case SigningStatus.Forked(String reason) ->
                    answer.withData("log", "FORKED: " + reason).down();
            }
        });
        return answer.build();
    }
}
