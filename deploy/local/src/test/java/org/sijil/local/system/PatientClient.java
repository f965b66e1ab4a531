package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Sends to ingest what it is given and, where the answer is lost, sends the same again until there is one. */
final class PatientClient {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI base;
    private final String token;
    private final History history;

    PatientClient(URI base, String token, History history) {
        this.base = base;
        this.token = token;
        this.history = history;
    }

    private interface Attempt {
        boolean isAnswered() throws IOException, InterruptedException;
    }

    /** @return whether it was answered */
    boolean sendOnce(Command command) throws InterruptedException {
        try {
            return isAnswered(command);
        } catch (IOException _) {
            return false;
        }
    }

    void send(Command command) throws InterruptedException {
        untilAnswered(() -> isAnswered(command));
    }

    /** Claims, a line each. */
    void stream(List<Command> lines) throws InterruptedException {
        untilAnswered(() -> areAnswered(lines));
    }

    private static void untilAnswered(Attempt attempt) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!succeeds(attempt)) {
            assertThat(System.nanoTime()).as("no answer in " + PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean succeeds(Attempt attempt) throws InterruptedException {
        try {
            return attempt.isAnswered();
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isAnswered(Command command) throws IOException, InterruptedException {
        history.sent(command);
        var request = request(command.path(), "application/json").method(command.method(), body(command.body()));
        if (command.key() != null) {
            request.header("Idempotency-Key", command.key());
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        return isAnswered(command, response.statusCode(), parse(response.body()));
    }

    private boolean areAnswered(List<Command> lines) throws IOException, InterruptedException {
        lines.forEach(history::sent);
        var body = lines.stream().map(line -> line.body() + "\n").collect(Collectors.joining());
        var request = request("/ingest/claims", "application/x-ndjson").POST(body(body));
        var response = http.send(request.build(), BodyHandlers.ofInputStream());
        try (var outcomes = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var all = response.statusCode() == 200;
            for (var line : lines) {
                var outcome = all ? outcomes.readLine() : null;
                if (outcome == null) {
                    return false;
                }
                var answer = parse(outcome);
                all &= isAnswered(line, answer.path("status").asInt(), answer.path("receipt"));
            }
            return all;
        }
    }

    /** Nothing that is sent here may be refused. */
    private boolean isAnswered(Command command, int status, JsonNode receipt) {
        if (status == 503) {
            return false;
        }
        assertThat(status).as("%s: %s", command.name(), receipt).isBetween(200, 201);
        history.answered(command, receipt);
        return true;
    }

    private HttpRequest.Builder request(String path, String mediaType) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return BodyPublishers.ofString(text);
    }

    /** An answer that was cut short is none. */
    private static JsonNode parse(String text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException cut) {
            throw new IOException(cut);
        }
    }
}
