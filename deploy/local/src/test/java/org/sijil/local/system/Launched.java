package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;
import org.sijil.local.up.Signal;

/** {@code up}, running. */
public final class Launched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final DataFolder folder;
    private final boolean shares;
    private final Ports ports;
    private final Path output;
    private final Process process;

    private Launched(DataFolder folder, boolean shares, Ports ports, Path output, Process process) {
        this.folder = folder;
        this.shares = shares;
        this.ports = ports;
        this.output = output;
        this.process = process;
    }

    public static Launched up(Path data, Ports ports, String... options) {
        return up(data, ports, Map.of(), options);
    }

    /** @param settings that all its services have beside their own */
    static Launched up(Path data, Ports ports, Map<String, String> settings, String... options) {
        var folder = new DataFolder(data);
        try {
            return start(folder, Binaries.shareWith(folder), ports, settings, options);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** As the first that ever was: it has to unpack PostgreSQL's programs. */
    static Launched first(Path data, Ports ports) throws IOException {
        return start(new DataFolder(data), false, ports, Map.of());
    }

    private static Launched start(
            DataFolder folder, boolean shares, Ports ports, Map<String, String> settings, String... options)
            throws IOException {
        var arguments = new ArrayList<>(List.of("up"));
        arguments.addAll(where(folder.path(), ports));
        arguments.addAll(List.of(options));
        var output = Files.createTempFile("sijil-up", ".out");
        var program = Program.prepare(arguments).redirectOutput(output.toFile());
        program.environment().putAll(settings);
        return new Launched(folder, shares, ports, output, program.start());
    }

    /** The command {@code load} on this Sijil. */
    Program.Ended load(Path file, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("load", file.toString()));
        arguments.addAll(where(folder.path(), ports));
        arguments.addAll(List.of(options));
        return Program.run(arguments);
    }

    private static List<String> where(Path data, Ports ports) {
        return List.of("--data", data.toString(), "--port-base", Integer.toString(ports.base()));
    }

    public Launched awaitReady() {
        await(() -> output().contains("Sijil is ready\n") || !process.isAlive());
        assertThat(output()).as(this::logs).contains("Sijil is ready\n");
        return this;
    }

    /** @param log claims or control */
    void awaitSigned(String log, long size) {
        await(() ->
                api().ofLog(log, "checkpoint").lines().skip(1).findFirst().equals(Optional.of(Long.toString(size))));
    }

    /** Until a service says of itself why it is as it is. */
    void awaitTold(int service, String why) {
        await(() -> Api.health(service).text().contains(why));
    }

    void awaitFile(Path file) {
        await(() -> Files.exists(file) || !process.isAlive());
    }

    public Api api() {
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
        assertThat(Signal.valueOf(name).send(process.toHandle())).isZero();
    }

    /** A terminal interrupts the children too. */
    void pressCtrlC() throws IOException, InterruptedException {
        var children = process.descendants().toList();
        signal("INT");
        for (var child : children) {
            Signal.INT.send(child);
        }
    }

    /** Its own checks: the logs are whole, and control follows from the claims. */
    void assertProved() throws IOException, InterruptedException {
        for (var judge : List.of("verify", "refold")) {
            var judged = Program.run(List.of(judge, "--port-base", Integer.toString(ports.base())));
            assertThat(judged.exitCode()).as(judged.output()).isZero();
        }
    }

    /** One of the services that it started. */
    ProcessHandle service(String name) {
        return process.children()
                .filter(child -> child.info().commandLine().orElse("").contains(name))
                .findAny()
                .orElseThrow();
    }

    void killPostgres() throws IOException {
        postmaster().destroyForcibly();
    }

    /** Itself, the services and PostgreSQL at once. */
    void killAll() throws IOException {
        var victims = Stream.of(process.toHandle(), postmaster())
                .flatMap(victim -> Stream.concat(Stream.of(victim), victim.descendants()))
                .toList();
        victims.forEach(ProcessHandle::destroyForcibly);
    }

    private ProcessHandle postmaster() throws IOException {
        var pid =
                Files.readAllLines(folder.database().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    Superuser superuser() {
        return new Superuser(folder, ports);
    }

    /** No service left, no server, no port held. */
    void assertNothingRuns() {
        assertThat(ProcessHandle.allProcesses()
                        .map(running -> running.info().commandLine().orElse("")))
                .noneMatch(command -> command.contains(folder.path().toString()));
        assertThat(folder.database().resolve("postmaster.pid")).doesNotExist();
        assertThat(IntStream.rangeClosed(ports.query(), ports.postgres())).allMatch(Ports::isFree);
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

    void await(BooleanSupplier condition) {
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
        if (shares) {
            Binaries.takeBackFrom(folder);
        }
    }

    private boolean waits() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
