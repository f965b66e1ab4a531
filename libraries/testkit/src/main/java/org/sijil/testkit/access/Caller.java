package org.sijil.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.sijil.testkit.quarkus.Tokens;

/** Somebody at the port of the application under test. */
final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ANY = "*/*";
    /** Longer than any read waits for what is not known yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final @Nullable String token;
    private final String form;

    record Answer(int status, HttpHeaders headers, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String problem() {
            return json().path("type").asText();
        }
    }

    private Caller(@Nullable String token, String form) {
        this.token = token;
        this.form = form;
    }

    static Caller stranger() {
        return new Caller(null, ANY);
    }

    static Caller as(String role) {
        return with(Tokens.of(role));
    }

    static Caller with(String token) {
        return new Caller(token, ANY);
    }

    Caller accepting(String form) {
        return new Caller(token, form);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    /** With an empty object where a body is wanted. */
    Answer send(String method, String path, String contentType) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).header("Accept", form);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        request.method(method, contentType.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return new Answer(response.statusCode(), response.headers(), text(response.headers(), body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event stream has no end: of that its first bytes. */
    private static String text(HttpHeaders headers, InputStream body) throws IOException {
        var isEndless = headers.firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        var bytes = isEndless ? body.readNBytes(body.available()) : body.readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static URI uri(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
