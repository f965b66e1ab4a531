package org.sijil.local.up;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;

/** PostgreSQL as the library runs it, but durable, and stopped whatever interrupts its start or its stop. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Initialises the data where there is none. */
    static PostgresServer start(DataFolder folder, Path data, int port) throws InterruptedException {
        var server = new PostgresServer(launch(folder, data, port));
        // The library returns early when it is interrupted while the server starts.
        if (Thread.interrupted()) {
            server.close();
            throw new InterruptedException();
        }
        return server;
    }

    private static EmbeddedPostgres launch(DataFolder folder, Path data, int port) {
        // To a file and not to a pipe: a pipe breaks under the server when the launcher is killed.
        var log = Redirect.appendTo(folder.log("postgresql").toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setOverrideWorkingDirectory(
                            folder.binaries().toAbsolutePath().toFile())
                    .setDataDirectory(data.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // Options of initdb like the two before. Not everybody on this machine is to be let in.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig(
                            "pwfile", folder.password().toAbsolutePath().toString())
                    .setConnectConfig("password", Files.readString(folder.password()))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // Nobody uses them, and their lock files name a killed server as postmaster.pid does.
                    .setServerConfig("unix_socket_directories", "")
                    // The library's defaults are made for throw-away tests and lose what was committed.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError fault) {
            // An interrupt ends the waiting for initdb, but not initdb.
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            throw new CommandFailed(
                    "PostgreSQL did not start (%s); see %s".formatted(fault.getMessage(), folder.log("postgresql")),
                    fault);
        }
    }

    /** As superuser. */
    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** On a thread that nobody interrupts, and not before pg_ctl has started what there is to stop. */
    @Override
    public void close() {
        server.getProcess().onExit().thenRunAsync(this::stop).join();
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
