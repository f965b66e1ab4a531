package org.sijil.local.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sends operations to ingest-service, each call once. */
final class IngestClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI base;
    private final String token;

    IngestClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** @throws IOException where there is no whole answer */
    Answer send(Operation operation) throws IOException, InterruptedException {
        var request = request(operation.path(), "application/json")
                .method(operation.method(), BodyPublishers.ofString(operation.body()));
        if (operation.key() != null) {
            request.header("Idempotency-Key", operation.key());
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /**
     * @param lines claims
     * @return as many as came, in their order: fewer than lines where the connection broke or the stream was not taken
     */
    List<Answer> stream(List<Operation> lines) throws IOException, InterruptedException {
        var body = lines.stream().map(line -> line.body() + "\n").collect(Collectors.joining());
        var request = request("/ingest/claims", "application/x-ndjson").POST(BodyPublishers.ofString(body));
        var response = http.send(request.build(), BodyHandlers.ofInputStream());
        try (var outcomes = response.body()) {
            return response.statusCode() == 200 ? outcomes(outcomes) : List.of();
        }
    }

    private static List<Answer> outcomes(InputStream body) {
        var answers = new ArrayList<Answer>();
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var outcome = JSON.readTree(line);
                answers.add(new Answer(outcome.path("status").asInt(), outcome.path("receipt")));
            }
        } catch (IOException _) {
            // Those before stand.
        }
        return answers;
    }

    private HttpRequest.Builder request(String path, String mediaType) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType);
    }
}
