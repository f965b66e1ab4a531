package org.sijil.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL that still runs on its data although its launcher was killed. */
record Orphan(ProcessHandle process, int port) {
    static Optional<Orphan> of(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        // Lines: process id, data directory, start time, port, …; an id may have passed to another program since.
        var lines = Files.readAllLines(file);
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .map(process ->
                        new Orphan(process, Integer.parseInt(lines.get(3).strip())));
    }
}
