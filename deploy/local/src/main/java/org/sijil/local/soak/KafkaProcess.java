package org.sijil.local.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Installation;

/** One node of Kafka as a child process, by the library for tests: what is shipped brings clients only. */
final class KafkaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path log;
    private final ProcessBuilder builder;
    private Process process;
    private BufferedReader answers;

    private KafkaProcess(Path log, ProcessBuilder builder) throws IOException {
        this.log = log;
        this.builder = builder;
        process = builder.start();
        answers = process.inputReader(UTF_8);
    }

    /** @param ports of all nodes */
    static KafkaProcess start(
            Installation installation, DataFolder folder, int number, String cluster, List<Integer> ports)
            throws IOException {
        var testkit = installation.home().resolve("libraries/testkit/target");
        var needed = testkit.resolve("classpath");
        if (Files.notExists(needed)) {
            throw new CommandFailed("testkit is not built: ./mvnw package builds it");
        }
        var command = new ArrayList<String>();
        command.add(installation.tool("java"));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("org.sijil.testkit.KafkaNodeProcess", Integer.toString(number), cluster));
        command.add(folder.path().resolve("kafka-" + number).toAbsolutePath().toString());
        ports.forEach(port -> command.add(port.toString()));
        var log = folder.log("kafka-" + number);
        var builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
        builder.environment()
                .put("CLASSPATH", testkit.resolve("classes") + File.pathSeparator + Files.readString(needed));
        return new KafkaProcess(log, builder);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL, and another in its place. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = builder.start();
        answers = process.inputReader(UTF_8);
    }

    /** It answers each line when no node is away, and all are in sync. */
    void awaitInSync() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var requests = process.outputWriter(UTF_8);
        requests.write("in sync\n");
        requests.flush();
        while (!answers.ready()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new CommandFailed("a Kafka node ended, or is not in sync in %s; see %s".formatted(PATIENCE, log));
            }
            Thread.sleep(50);
        }
        answers.readLine();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
