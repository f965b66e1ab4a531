package org.sijil.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sijil.testkit.TestDatabase;
import picocli.CommandLine.Model.CommandSpec;

/** Under what circumstances figures were come by: without them they say nothing. */
public final class Machine {
    private Machine() {}

    /**
     * Begins with what to type to have the same again.
     *
     * @param rounds how many, and of what
     */
    public static String describe(CommandSpec command, Object rounds, TestDatabase database)
            throws IOException, SQLException {
        return """
            ### `./%s %s`

            | | |
            |---|---|
            | commit | %s |
            | machine | %d cores (%s), %.0f GB, %s %s |
            | PostgreSQL | %s, fsync %s, synchronous_commit %s, data on %s |
            | Java | %s |
            | load average at start | %.2f |
            | rounds | %s |
            """.formatted(
                command.root().name(),
                String.join(" ", command.commandLine().getParseResult().originalArgs()),
                commit(),
                Runtime.getRuntime().availableProcessors(),
                fact("/proc/cpuinfo", "model name"),
                Double.parseDouble(fact("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / (1 << 20),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                setting(database, "server_version"),
                setting(database, "fsync"),
                setting(database, "synchronous_commit"),
                Files.getFileStore(Path.of(setting(database, "data_directory"))).type(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                rounds);
    }

    private static String setting(TestDatabase database, String name) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String commit() throws IOException {
        var home = Path.of(System.getProperty("sijil.home", ".")).toFile();
        var git = new ProcessBuilder(List.of("git", "describe", "--always", "--dirty"))
                .directory(home)
                .redirectErrorStream(true)
                .start();
        try (var output = git.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** What Linux says; unknown elsewhere. */
    private static String fact(String file, String name) throws IOException {
        var path = Path.of(file);
        if (Files.notExists(path)) {
            return "0 unknown";
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0 unknown");
    }
}
