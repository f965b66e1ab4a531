package org.sijil.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server that {@code postmaster.pid} names: it may still run although its launcher was killed. */
record Postmaster(ProcessHandle process, int port) {
    /** No system gives out this one, so PostgreSQL takes its owner for dead. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

    /** The one that runs on this data. */
    static Optional<Postmaster> find(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        // Lines: process id, data directory, start time, port, …
        var lines = new ArrayList<>(Files.readAllLines(file));
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isPresent() && !isPostgres(process.get())) {
            disown(file, lines);
            return Optional.empty();
        }
        return process.map(
                running -> new Postmaster(running, Integer.parseInt(lines.get(3).strip())));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    /**
     * Its id has passed to another program, or nobody has buried it. PostgreSQL would wait for that one for ever; the
     * other lines stay, because by them it makes sure that no child of the dead server still writes.
     */
    private static void disown(Path file, List<String> lines) throws IOException {
        lines.set(0, NOBODY);
        Files.write(file, lines);
    }
}
