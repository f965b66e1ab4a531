package org.sijil.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sijil.local.DataFolder;

/** SIGKILL to what {@code up} started. */
record Kills(Process launcher, DataFolder folder, Superuser superuser) {
    /** The launcher, the services and PostgreSQL at once. */
    void everything() throws IOException {
        var victims = Stream.of(launcher.toHandle(), findPostmaster())
                .flatMap(victim -> Stream.concat(Stream.of(victim), victim.descendants()))
                .toList();
        victims.forEach(ProcessHandle::destroyForcibly);
    }

    void postmaster() throws IOException {
        findPostmaster().destroyForcibly();
    }

    /** Of PostgreSQL's processes one that works for ingest-service: the server starts all of them anew. */
    void backend(RandomGenerator random) throws IOException, SQLException {
        var backends = new ArrayList<Long>();
        try (var connection = superuser.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pid from pg_stat_activity where usename = 'sijil_ingest'")) {
            while (rows.next()) {
                backends.add(rows.getLong(1));
            }
        }
        var victim = backends.get(random.nextInt(backends.size()));
        ProcessHandle.of(victim).orElseThrow().destroyForcibly();
    }

    private ProcessHandle findPostmaster() throws IOException {
        var pid =
                Files.readAllLines(folder.database().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
