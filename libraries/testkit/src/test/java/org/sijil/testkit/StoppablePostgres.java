package org.sijil.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
            var postmaster = findPostmaster();
            if (postmaster.isPresent()) {
                kill(postmaster.get());
            }
            server.close();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** None where it has ended by itself. */
    private Optional<ProcessHandle> findPostmaster() throws IOException {
        var file = data.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                : Optional.empty();
    }

    private static void kill(ProcessHandle postmaster) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                .inheritIO()
                .start()
                .waitFor();
        postmaster.onExit().join();
    }

    /** While it is stopped. */
    void saveTo(Path backup) throws IOException {
        copy(data, backup);
    }

    /** While it is stopped. */
    void restoreFrom(Path backup) throws IOException {
        Files.move(data, data.resolveSibling("lost"));
        copy(backup, data);
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            var copied = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                    .inheritIO()
                    .start();
            if (copied.waitFor() != 0) {
                throw new IOException("cannot copy " + from);
            }
        } catch (InterruptedException e) {
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
