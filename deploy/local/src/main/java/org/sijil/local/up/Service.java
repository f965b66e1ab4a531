package org.sijil.local.up;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sijil.local.Ports;

/** The three services, each with the log that it signs, and the roles that its login to the database has in the logs. */
public enum Service {
    INGEST("claims", "claim_log_writer", "claim_log_redactor", "claim_log_integrator"),
    INCIDENT("control", "claim_log_reader", "control_log_writer", "control_log_integrator"),
    QUERY(null, "claim_log_reader", "control_log_reader");

    final @Nullable String log;
    final List<String> roles;

    Service(@Nullable String log, String... roles) {
        this.log = log;
        this.roles = List.of(roles);
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String program() {
        return shortName() + "-service";
    }

    /**
     * What its heap may grow to. What ingest holds does not grow with the logs; to fold, and to answer on both clocks, each
     * of the others has the facts of all claims in memory. They take what they need and no more.
     *
     * @param machine all memory that there is
     */
    Heap heap(Heap machine) {
        return switch (this) {
            case INGEST -> Heap.LEAST;
            case INCIDENT, QUERY -> machine.share();
        };
    }

    int port(Ports ports) {
        return switch (this) {
            case INGEST -> ports.ingest();
            case INCIDENT -> ports.incident();
            case QUERY -> ports.query();
        };
    }
}
