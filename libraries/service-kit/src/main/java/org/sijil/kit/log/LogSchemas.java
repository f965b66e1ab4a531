package org.sijil.kit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.store.LogSchema;

/** The two logs there are, each named by its schema. */
@ApplicationScoped
public class LogSchemas {
    public static final String CLAIMS = "claim_log";
    public static final String CONTROL = "control_log";

    /** What {@code sijil.owned-log} says where a service owns none. */
    public static final String NONE = "none";

    private final List<LogSchema> all;

    LogSchemas(
            @ConfigProperty(name = "sijil.origin.claims") String claims,
            @ConfigProperty(name = "sijil.origin.control") String control) {
        // Who concluded, and when, is nobody's claim: the control log is a function of the claim log (fold.md §7).
        all = List.of(new LogSchema(CLAIMS, claims, true), new LogSchema(CONTROL, control, false));
    }

    public LogSchema named(String schema) {
        return all.stream()
                .filter(log -> log.schema().equals(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no log has schema " + schema));
    }
}
