package org.sijil.bench.fold;

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

/** The packaged service in a process of its own, with room for what half a million claims say. Ends with this one. */
final class IncidentService implements AutoCloseable {
    private static final Duration TIME_TO_BE_READY = Duration.ofMinutes(10);
    private static final int SECONDS_TO_STOP = 60;

    private final int port;
    private final Path log;
    private final Process process;

    private IncidentService(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Returns when it folds, having drawn again what was concluded before. */
    static IncidentService start(TestDatabase database) throws IOException, InterruptedException {
        var jar = Path.of(System.getProperty("sijil.home", "."))
                .resolve("incident-service/target/quarkus-app/quarkus-run.jar");
        var log = Files.createTempFile("sijil-bench", ".log");
        int port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-Xmx1500m", "-XX:+UseSerialGC", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "SIJIL_DATABASE", "localhost:%d/%s".formatted(database.port(), database.name()),
                        "SIJIL_DATABASE_USERNAME", database.user(),
                        "SIJIL_EXIT_WITH_PARENT", "true"));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var service = new IncidentService(port, log, builder.start());
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

    void failUnlessAlive() {
        if (!process.isAlive()) {
            throw failure();
        }
    }

    private IllegalStateException failure() {
        return new IllegalStateException("incident-service does not run; see " + log);
    }

    /** What it has held at most, of heap and all else; known on Linux only. */
    double peakMegabytes() throws IOException {
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
