package org.sijil.store;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a log lives in its database, and what it is created as: {@link #MIGRATIONS} run by Flyway with
 * {@link #placeholders()} and {@code schema} as the default schema.
 *
 * @param schema  the log's own; also the channel on which appends are notified, and what the roles are named after:
 *                {@code <schema>_writer} may append and read, {@code <schema>_reader} only read, and
 *                {@code <schema>_integrator} only make proofs of the headers
 * @param origin  the log's name, a URL without its scheme
 * @param stamped whether headers carry recordedAt and recordedBy
 */
public record LogSchema(String schema, String origin, boolean stamped) {
    public static final String MIGRATIONS = "classpath:db/log";

    /** Positions in a partition: some gigabytes. A log keeps the width it is created with. */
    private static final int PARTITION_WIDTH = 1 << 24;

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,55}");
    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.-]+(/[a-z0-9._~-]+)*");

    public LogSchema {
        // Both are put into SQL as they are.
        if (!IDENTIFIER.matcher(schema).matches() || !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("not a schema or not an origin: %s, %s".formatted(schema, origin));
        }
    }

    public Map<String, String> placeholders() {
        return Map.ofEntries(
                Map.entry("schema", schema),
                Map.entry("origin", origin),
                Map.entry("stamped", Boolean.toString(stamped)),
                Map.entry("width", Integer.toString(PARTITION_WIDTH)));
    }

    /** Throws where a command cannot be for this log: no outcome, but a mistake of the program that made it. */
    void requireFit(Append append) {
        if (stamped != (append.recordedBy() != null)) {
            throw new IllegalArgumentException("recordedBy is given where the log is stamped, and only there");
        }
    }
}
