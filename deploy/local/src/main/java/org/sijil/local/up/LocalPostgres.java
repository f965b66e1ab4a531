package org.sijil.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Database;
import org.sijil.local.Ports;

/**
 * PostgreSQL on loopback, durable, its data kept in the data folder. One that outlived its launcher is taken over, on
 * the port it runs on.
 */
public final class LocalPostgres implements AutoCloseable {
    private final DataFolder folder;
    private final int port;
    private final Database database;
    private PostgresServer server;

    private LocalPostgres(DataFolder folder, int port, PostgresServer server, Database database) {
        this.folder = folder;
        this.port = port;
        this.server = server;
        this.database = database;
    }

    public static LocalPostgres start(DataFolder folder, Ports ports)
            throws IOException, SQLException, InterruptedException {
        var port = ports.postgres();
        deleteHalfUnpacked(folder);
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
        var server = PostgresServer.start(folder, folder.database(), port);
        try {
            var database = new Database("127.0.0.1:" + port + "/sijil", "sijil", ownerPassword(server));
            return new LocalPostgres(folder, port, server, database);
        } catch (SQLException | RuntimeException fault) {
            server.close();
            throw fault;
        }
    }

    /** Another one each time, so that there is none to keep. */
    private static String ownerPassword(PostgresServer server) throws SQLException {
        var password = Credentials.password();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role sijil password '" + password + "'");
        }
        return password;
    }

    /** Where its programs were cut short in being unpacked, the library would never complete them. */
    private static void deleteHalfUnpacked(DataFolder folder) throws IOException {
        var binaries = folder.binaries();
        Files.createDirectories(binaries);
        try (var versions = Files.list(binaries)) {
            for (var version : versions.toList()) {
                if (Files.notExists(version.resolve(".exists"))) {
                    folder.delete(version);
                }
            }
        }
    }

    /** Elsewhere first, moved into place when whole: a first start may end at any line of this. */
    private static void create(DataFolder folder, int port) throws IOException, SQLException, InterruptedException {
        var draft = folder.database().resolveSibling("postgresql.new");
        Postmaster.find(draft).ifPresent(orphan -> orphan.process().destroyForcibly());
        folder.delete(draft);
        Ports.awaitFree(port);
        try (var server = PostgresServer.start(folder, draft, port);
                var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create role sijil login createrole");
            statement.execute("create database sijil owner sijil");
        }
        Files.move(draft, folder.database());
    }

    public Database database() {
        return database;
    }

    /** As after a loss of power, but for what the system has still to write; and start it again. */
    public void stopAtOnceAndStartAgain() throws IOException, InterruptedException {
        var running = postmaster();
        Signal.QUIT.send(running);
        running.onExit().join();
        startAgain();
    }

    /** Its own processes find that out by themselves, and end. */
    public void killAndStartAgain() throws IOException, InterruptedException {
        var running = postmaster();
        var workers = running.children().toList();
        running.destroyForcibly();
        running.onExit().join();
        // Beside one that still writes none is let in.
        workers.forEach(worker -> worker.onExit().join());
        startAgain();
    }

    /** SIGKILL to one of its processes, for which it ends all others too and recovers by itself. */
    public void killOneOfItsProcesses() throws IOException {
        postmaster().children().findAny().orElseThrow().destroyForcibly();
    }

    private ProcessHandle postmaster() throws IOException {
        return Postmaster.find(folder.database()).orElseThrow().process();
    }

    private void startAgain() throws InterruptedException {
        // The library holds a lock on the data until it is told.
        server.close();
        server = PostgresServer.start(folder, folder.database(), port);
    }

    @Override
    public void close() {
        server.close();
    }
}
