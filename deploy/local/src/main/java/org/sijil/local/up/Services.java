package org.sijil.local.up;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.sijil.local.DataFolder;
import org.sijil.local.Database;
import org.sijil.local.Installation;
import org.sijil.local.Ports;

/** The three services, started at once: each waits, unready, for the log that it follows. */
public final class Services implements AutoCloseable {
    private static final Duration TIME_TO_BE_READY = Duration.ofMinutes(3);

    private final List<ServiceProcess> processes = new ArrayList<>();

    private Services() {}

    /**
     * @param accepted checkpoints that their logs' signers take for the last ones that were signed
     * @param further  settings that all have beside their own
     */
    public static Services start(
            Installation installation,
            DataFolder folder,
            Ports ports,
            Database owner,
            List<Path> accepted,
            Map<String, String> further)
            throws IOException {
        var logins = Logins.make(owner);
        var services = new Services();
        try {
            for (var service : Service.values()) {
                var login = Objects.requireNonNull(logins.get(service));
                var settings = settings(service, ports, folder, owner, login);
                settings.putAll(further);
                accept(service, accepted).ifPresent(file -> settings.put("SIJIL_LOG_ACCEPT_CHECKPOINT", file));
                services.processes.add(
                        ServiceProcess.start(service, installation, service.port(ports), folder, settings));
            }
            return services;
        } catch (IOException | RuntimeException fault) {
            services.close();
            throw fault;
        }
    }

    /** By its first line a checkpoint tells whose it is. */
    private static Optional<String> accept(Service service, List<Path> accepted) throws IOException {
        for (var file : accepted) {
            var origin = Files.readString(file).lines().findFirst().orElse("");
            if (service.log != null && origin.endsWith("/" + service.log)) {
                return Optional.of(file.toAbsolutePath().toString());
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> settings(
            Service service, Ports ports, DataFolder folder, Database owner, Database login) throws IOException {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(ports)));
        settings.put("SIJIL_DATABASE", owner.address());
        settings.put("SIJIL_DATABASE_OWNER", owner.username());
        settings.put("SIJIL_DATABASE_OWNER_PASSWORD", owner.password());
        settings.put("SIJIL_DATABASE_USERNAME", login.username());
        settings.put("SIJIL_DATABASE_PASSWORD", login.password());
        settings.put("SIJIL_READS", "public");
        settings.put("SIJIL_LIMIT_REQUESTS_PER_SECOND", "0");
        settings.put(
                "SIJIL_PSEUDONYM_KEY", folder.pseudonymKey().toAbsolutePath().toString());
        if (service.log != null) {
            settings.put(
                    "SIJIL_LOG_KEY", folder.logKey(service.log).toAbsolutePath().toString());
            settings.put(
                    "SIJIL_LOG_SIGNED_STATE",
                    folder.signedState(service.log).toAbsolutePath().toString());
        }
        settings.put("SIJIL_EXIT_WITH_PARENT", "true");
        settings.putAll(console(service, ports));
        // Not its location: that is a URL, in which a space must not stand and an escaped one is not understood.
        settings.put("MP_JWT_VERIFY_PUBLICKEY", Files.readString(folder.tokenKey()));
        settings.put("MP_JWT_VERIFY_ISSUER", Credentials.ISSUER);
        settings.put("MP_JWT_VERIFY_AUDIENCES", Credentials.AUDIENCE);
        // A password that is empty is none.
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    /** With no ingress before them, the console's origin is not that of ingest-service. */
    private static Map<String, String> console(Service service, Ports ports) {
        return switch (service) {
            case QUERY ->
                Map.of("SIJIL_CONSOLE_INGEST", Ports.at(ports.ingest()).toString());
            case INGEST ->
                Map.of(
                        "QUARKUS_HTTP_CORS_ENABLED", "true",
                        "QUARKUS_HTTP_CORS_ORIGINS",
                                "%s,http://localhost:%d".formatted(Ports.at(ports.query()), ports.query()),
                        "QUARKUS_HTTP_CORS_METHODS", "POST",
                        "QUARKUS_HTTP_CORS_HEADERS", "authorization,content-type");
            case INCIDENT -> Map.of();
        };
    }

    public void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + TIME_TO_BE_READY.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            for (var service : processes) {
                while (!isReady(http, service)) {
                    failIfAnyEnded();
                    if (System.nanoTime() > deadline) {
                        throw service.failure("is not ready after " + TIME_TO_BE_READY.toMinutes() + " minutes");
                    }
                    Thread.sleep(100);
                }
                service.becomesReady();
            }
        }
    }

    private static boolean isReady(HttpClient http, ServiceProcess service) throws InterruptedException {
        var request = HttpRequest.newBuilder(service.readiness())
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private void failIfAnyEnded() {
        for (var service : processes) {
            if (!service.isAlive()) {
                throw service.failure("stopped");
            }
        }
    }

    public ServiceProcess process(Service service) {
        return processes.get(service.ordinal());
    }

    /** Returns only by interrupt, or with the failure of the service that ended first. */
    void awaitEnd() throws InterruptedException {
        var ends = processes.stream().map(ServiceProcess::ended).toArray(CompletableFuture[]::new);
        try {
            var ended = (ServiceProcess) CompletableFuture.anyOf(ends).get();
            throw ended.failure("stopped");
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        for (var service : processes) {
            service.requestStop();
        }
        try {
            for (var service : processes) {
                service.awaitStop();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
