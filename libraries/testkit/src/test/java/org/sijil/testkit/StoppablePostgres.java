package org.sijil.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of its own whose data stay when it stops. */
final class StoppablePostgres implements AutoCloseable {
    private final EmbeddedPostgres.Builder builder;
    private final Path data;
    private EmbeddedPostgres server;

    StoppablePostgres(Path data) {
        this.data = data;
        builder = TestPostgres.durable().setDataDirectory(data).setCleanDataDirectory(false);
        server = started();
        builder.setPort(server.getPort());
    }

    private EmbeddedPostgres started() {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestDatabase database() {
        return new TestDatabase(server.getPort(), "postgres", TestPostgres.SUPERUSER);
    }

    /** As {@code pg_ctl stop --mode immediate}: every process of it ends at once, and nothing is written any more. */
    void stopImmediately() {
        try {
            var pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            ProcessHandle.of(pid).ifPresent(postmaster -> postmaster.onExit().join());
            server.close();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void start() {
        server = started();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
