package org.sijil.local.up;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/**
 * PostgreSQL on loopback, durable, its data kept in the data folder. One that outlived its launcher is taken over, on
 * the port it runs on.
 */
final class LocalPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static LocalPostgres start(DataFolder folder, Ports ports) throws IOException, SQLException, InterruptedException {
        var port = ports.postgres();
        deleteHalfUnpacked(folder.binaries());
        if (Files.notExists(folder.database())) {
            create(folder, port);
        }
        var orphan = Postmaster.find(folder.database());
        if (orphan.isEmpty()) {
            Ports.awaitFree(port);
        } else if (orphan.get().port() != port) {
            throw new CommandFailed(
                    "the PostgreSQL of %s still runs on port %d after an unclean stop: use --port-base %d"
                            .formatted(
                                    folder.path(),
                                    orphan.get().port(),
                                    ports.base() + orphan.get().port() - port));
        }
        return new LocalPostgres(start(folder, folder.database(), port));
    }

    /** Where its programs were cut short in being unpacked, the library would never complete them. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        Files.createDirectories(binaries);
        try (var versions = Files.list(binaries)) {
            for (var version : versions.toList()) {
                if (Files.notExists(version.resolve(".exists"))) {
                    delete(version);
                }
            }
        }
    }

    /** Elsewhere first, moved into place when whole: a first start may end at any line of this. */
    private static void create(DataFolder folder, int port) throws IOException, SQLException, InterruptedException {
        var draft = folder.database().resolveSibling("postgresql.new");
        Postmaster.find(draft).ifPresent(orphan -> orphan.process().destroyForcibly());
        delete(draft);
        Ports.awaitFree(port);
        try (var server = start(folder, draft, port);
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role sijil login createrole");
            statement.execute("create database sijil owner sijil");
        }
        Files.move(draft, folder.database());
    }

    private static EmbeddedPostgres start(DataFolder folder, Path data, int port) {
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
        } catch (IOException | RuntimeException fault) {
            throw new CommandFailed(
                    "PostgreSQL did not start (%s); see %s".formatted(fault.getMessage(), folder.log("postgresql")),
                    fault);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Database database() {
        return new Database("127.0.0.1:" + server.getPort() + "/sijil", "sijil", "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
