package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.sijil.local.Ports;

/**
 * Another process of a service that {@code up} runs, on a port of its own: with the same settings, but it signs nothing
 * and writes no start cache, since the files of both are the other's.
 */
final class Replica implements AutoCloseable {
    private final List<String> command;
    private final List<String> settings;
    private final File log;
    private final int port;
    private Process process;

    private Replica(List<String> command, List<String> settings, File log, int port) throws IOException {
        this.command = command;
        this.settings = settings;
        this.log = log;
        this.port = port;
        process = start();
    }

    /** @param running whose command and settings Linux tells */
    static Replica beside(ProcessHandle running, Path folder) throws IOException {
        var command = strings(running, "cmdline").stream()
                .filter(argument -> !argument.startsWith("-XX:AOTCacheOutput="))
                .toList();
        return beside(running, command, folder);
    }

    /** By another command. */
    static Replica beside(ProcessHandle running, List<String> command, Path folder) throws IOException {
        var port = freePort();
        var log = folder.resolve("replica-%d.log".formatted(port)).toFile();
        return new Replica(command, strings(running, "environ"), log, port);
    }

    private static List<String> strings(ProcessHandle running, String file) throws IOException {
        return List.of(Files.readString(Path.of("/proc", Long.toString(running.pid()), file))
                .split("\0"));
    }

    private static int freePort() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(30_000, 32_000))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        var environment = builder.environment();
        environment.clear();
        for (var setting : settings) {
            var name = setting.substring(0, setting.indexOf('='));
            environment.put(name, setting.substring(name.length() + 1));
        }
        environment.remove("SIJIL_LOG_SIGNED_STATE");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.start();
    }

    String log() throws IOException {
        return Files.readString(log.toPath());
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL, and another in its place. */
    void killAndStartAgain() throws IOException, InterruptedException {
        kill();
        process = start();
    }

    private void kill() throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor()).isEqualTo(137);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
