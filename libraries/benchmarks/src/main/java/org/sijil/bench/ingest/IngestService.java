package org.sijil.bench.ingest;

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

/** The packaged service in a process of its own, started as {@code ./sijil up} starts it. Ends with this one. */
final class IngestService implements AutoCloseable {
    private static final Duration TIME_TO_BE_READY = Duration.ofMinutes(2);
    private static final int SECONDS_TO_STOP = 60;

    private final int port;
    private final Path log;
    private final Process process;

    private IngestService(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    static IngestService start(TestDatabase database, Token token) throws IOException, InterruptedException {
        var jar = Path.of(System.getProperty("sijil.home", "."))
                .resolve("ingest-service/target/quarkus-app/quarkus-run.jar");
        var folder = Files.createTempDirectory("sijil-bench");
        var tokenKey = Files.writeString(folder.resolve("token-key.pem"), token.publicKey());
        var pseudonymKey = Files.write(folder.resolve("pseudonym.key"), new byte[32]);
        int port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "SIJIL_DATABASE", "localhost:%d/%s".formatted(database.port(), database.name()),
                        "SIJIL_DATABASE_USERNAME", database.user(),
                        "SIJIL_PSEUDONYM_KEY", pseudonymKey.toString(),
                        "SIJIL_EXIT_WITH_PARENT", "true",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", tokenKey.toUri().toString(),
                        "MP_JWT_VERIFY_ISSUER", Token.ISSUER,
                        "MP_JWT_VERIFY_AUDIENCES", Token.AUDIENCE));
        var log = folder.resolve("ingest-service.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var service = new IngestService(port, log, builder.start());
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
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new IllegalStateException("ingest-service does not start; see " + log);
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

    int port() {
        return port;
    }

    ResidentMemory memory() {
        return new ResidentMemory(process.pid());
    }

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
