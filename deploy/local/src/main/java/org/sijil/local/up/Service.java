package org.sijil.local.up;

import java.util.List;
import java.util.Locale;
import org.sijil.local.Ports;

/** The three services, each with the roles that its login to the database has in the logs. */
enum Service {
    INGEST("claim_log_writer", "claim_log_redactor"),
    INCIDENT("claim_log_reader", "control_log_writer"),
    QUERY("claim_log_reader", "control_log_reader");

    final List<String> roles;

    Service(String... roles) {
        this.roles = List.of(roles);
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String program() {
        return shortName() + "-service";
    }

    int port(Ports ports) {
        return switch (this) {
            case INGEST -> ports.ingest();
            case INCIDENT -> ports.incident();
            case QUERY -> ports.query();
        };
    }
}
