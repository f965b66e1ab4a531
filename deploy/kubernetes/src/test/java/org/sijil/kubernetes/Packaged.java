package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service of a container, told what the container is told, but for what is another machine's. */
final class Packaged implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Path log;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private Packaged(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** @param instead of what the manifests tell */
    static Packaged start(String program, Map<String, String> environment, Map<String, String> instead, Path logs)
            throws IOException {
        var jar = Path.of("../..", program, "target/quarkus-app/quarkus-run.jar");
        var port = freePort();
        var log = Files.createTempFile(logs, program, ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-jar",
                jar.toString());
        builder.environment().putAll(environment);
        builder.environment().putAll(instead);
        builder.environment()
                .putAll(Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "SIJIL_EXIT_WITH_PARENT", "true"));
        return new Packaged(
                port,
                log,
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /** By nobody who is known. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    void awaitUp(String path) throws InterruptedException, IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp(path)) {
            assertThat(process.isAlive()).as(output()).isTrue();
            assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    boolean isUp(String path) throws InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    int awaitExit() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(output())
                .isTrue();
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.getOutputStream().close();
        if (!process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, 60, TimeUnit.SECONDS)
                .join()) {
            process.destroyForcibly();
        }
    }
}
