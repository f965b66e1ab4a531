package org.sijil.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sijil.kit.request.Ndjson;
import org.sijil.testkit.quarkus.Tokens;

/** A client of the service under test, in one role. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String role;

    /** An answer, its body as JSON where it is that. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    private Client(String role) {
        this.role = role;
    }

    public static Client as(String role) {
        return new Client(role);
    }

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(of(json)));
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(of(json)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The outcomes of lines sent all at once. */
    public List<JsonNode> lines(String path, String... lines) {
        var answer =
                send(request(path).header("Content-Type", Ndjson.MEDIA_TYPE).POST(of(String.join("\n", lines))));
        return answer.response().body().lines().map(Client::json).toList();
    }

    /** With the role's token, to be changed and sent. */
    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + Tokens.of(role));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class) + path);
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher of(String body) {
        return BodyPublishers.ofString(body);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
