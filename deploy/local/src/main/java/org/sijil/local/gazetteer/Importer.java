package org.sijil.local.gazetteer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.local.CommandFailed;
import org.sijil.local.Problems;

/** Sends files to ingest, each in one request that is answered when all of it is recorded. */
final class Importer implements AutoCloseable {
    /** Far more than the largest file takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String token;

    Importer(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The report on the file. */
    JsonNode send(Path file, Map<String, List<String>> parameters) throws InterruptedException {
        var uri = base.resolve("/ingest/gazetteer?" + query(parameters));
        try {
            var request = HttpRequest.newBuilder(uri)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            var body = json(response.body());
            if (response.statusCode() != 200) {
                throw new CommandFailed(file + ": " + Problems.reason(response.statusCode(), body));
            }
            return body;
        } catch (IOException fault) {
            throw new CommandFailed(
                    "no answer from %s for %s, is Sijil up? Running this again is safe".formatted(base, file), fault);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
