package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/** {@code up}, started as the script starts it. */
final class Launched implements AutoCloseable {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final DataFolder folder;
    private final Ports ports;
    private final Path output;
    private final Process process;

    private Launched(DataFolder folder, Ports ports, Path output, Process process) {
        this.folder = folder;
        this.ports = ports;
        this.output = output;
        this.process = process;
    }

    static Launched up(Path data, Ports ports, String... options) {
        var command = new ArrayList<String>();
        if (System.getProperty("os.name").equals("Linux")) {
            // A build in the background of a script ignores SIGINT, and hands that on.
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-Dsijil.home=" + HOME));
        command.addAll(
                List.of("-jar", HOME.resolve("deploy/local/target/sijil.jar").toString()));
        command.addAll(List.of("up", "--data", data.toString(), "--port-base", Integer.toString(ports.base())));
        command.addAll(List.of(options));
        try {
            var output = Files.createTempFile("sijil-up", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Launched(new DataFolder(data), ports, output, process);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Four neighbours that nobody uses, below the range from which the system takes its own. */
    static Ports freePorts() {
        while (true) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(15_000, 30_000));
            if (IntStream.rangeClosed(ports.query(), ports.postgres()).allMatch(Launched::isFree)) {
                return ports;
            }
        }
    }

    static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    Launched awaitReady() {
        await(() -> output().contains("Sijil is ready\n") || !process.isAlive());
        assertThat(output()).as(this::logs).contains("Sijil is ready\n");
        return this;
    }

    void awaitFile(Path file) {
        await(() -> Files.exists(file) || !process.isAlive());
    }

    Api api() {
        return new Api(folder, ports);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    int awaitExit() {
        await(() -> !process.isAlive());
        return process.exitValue();
    }

    void signal(String name) throws IOException, InterruptedException {
        assertThat(kill(name, process.toHandle())).isZero();
    }

    /** A terminal interrupts the children too. */
    void pressCtrlC() throws IOException, InterruptedException {
        var children = process.descendants().toList();
        signal("INT");
        for (var child : children) {
            kill("INT", child);
        }
    }

    private static int kill(String signal, ProcessHandle victim) throws IOException, InterruptedException {
        return new ProcessBuilder("kill", "-" + signal, Long.toString(victim.pid()))
                .start()
                .waitFor();
    }

    /** SIGKILL to the launcher, the services and PostgreSQL at once. */
    void killEverything() throws IOException {
        var victims = Stream.of(process.toHandle(), postmaster())
                .flatMap(victim -> Stream.concat(Stream.of(victim), victim.descendants()))
                .toList();
        victims.forEach(ProcessHandle::destroyForcibly);
        awaitExit();
    }

    void killService(String name) {
        var service = process.children()
                .filter(child -> child.info().commandLine().orElse("").contains(name))
                .findAny();
        service.orElseThrow().destroyForcibly();
    }

    void killPostmaster() throws IOException {
        postmaster().destroyForcibly();
    }

    /** One that works for ingest-service. */
    void killBackend(RandomGenerator random) throws IOException, SQLException {
        var backends = new ArrayList<Long>();
        try (var superuser = connect();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select pid from pg_stat_activity where usename = 'sijil_ingest'")) {
            while (rows.next()) {
                backends.add(rows.getLong(1));
            }
        }
        ProcessHandle.of(backends.get(random.nextInt(backends.size())))
                .orElseThrow()
                .destroyForcibly();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid =
                Files.readAllLines(folder.database().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** As PostgreSQL's superuser. */
    Connection connect() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/sijil";
        return DriverManager.getConnection(url, "postgres", Files.readString(folder.password()));
    }

    /** No service left, no server, no port held. */
    void assertNothingRuns() {
        assertThat(ProcessHandle.allProcesses()
                        .map(running -> running.info().commandLine().orElse("")))
                .noneMatch(command -> command.contains(folder.path().toString()));
        assertThat(folder.database().resolve("postmaster.pid")).doesNotExist();
        assertThat(IntStream.rangeClosed(ports.query(), ports.postgres())).allMatch(Launched::isFree);
    }

    private String logs() {
        try (var logs = Files.list(folder.log("x").getParent())) {
            var text = new StringBuilder("up and its services");
            for (var log : logs.sorted().toList()) {
                text.append("\n--- ").append(log).append('\n').append(Files.readString(log));
            }
            return text.toString();
        } catch (IOException _) {
            return "up, before it had any log";
        }
    }

    private void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(this::logs).isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (process.isAlive() && !waits()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Files.delete(output);
    }

    private boolean waits() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
