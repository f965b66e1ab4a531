package org.sijil.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sijil.testkit.TestDatabase;

/** One of the services as it is packaged, in a process of its own that ends with this one. */
public final class PackagedService implements AutoCloseable {
    /** What {@code ./sijil up} gives the services that grow on a machine of twelve gigabytes. */
    public static final String HEAP_THAT_GROWS = "3g";

    private static final Duration TIME_TO_BE_READY = Duration.ofMinutes(10);
    private static final int SECONDS_TO_STOP = 60;

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private PackagedService(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Returns when it is ready.
     *
     * @param heap     at most, as the JVM is told it: {@code 256m}
     * @param settings environment, beside that of any service
     */
    public static PackagedService start(String name, String heap, TestDatabase database, Map<String, String> settings)
            throws IOException, InterruptedException {
        var jar = Path.of(System.getProperty("sijil.home", ".")).resolve(name + "/target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var log = Files.createTempFile("sijil-bench", ".log");
        int port = freePort();
        var builder = new ProcessBuilder(
                java.toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-jar",
                jar.toString());
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "SIJIL_DATABASE", "localhost:%d/%s".formatted(database.port(), database.name()),
                        "SIJIL_DATABASE_USERNAME", database.user(),
                        "SIJIL_LIMIT_REQUESTS_PER_SECOND", "0",
                        "SIJIL_EXIT_WITH_PARENT", "true"));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var service = new PackagedService(name, port, log, builder.start());
        service.awaitReady();
        return service;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + TIME_TO_BE_READY.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                failUnlessAlive();
                if (System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw failure();
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .build();
        try {
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    public void failUnlessAlive() {
        if (!process.isAlive()) {
            throw failure();
        }
    }

    private IllegalStateException failure() {
        return new IllegalStateException("%s does not run; see %s".formatted(name, log));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has held at most, of heap and all else; known on Linux only. */
    public double peakMegabytes() throws IOException {
        var status = Path.of("/proc/%d/status".formatted(process.pid()));
        if (Files.notExists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** May be called again. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (!process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join()) {
            process.destroyForcibly();
        }
    }
}
