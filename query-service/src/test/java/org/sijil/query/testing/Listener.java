package org.sijil.query.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events as a browser would, block by block. */
public final class Listener implements AutoCloseable {
    /** A connection each, as with browsers without TLS. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A block of the stream: what of it there is not is null. */
    public record Event(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String data,
            @Nullable String comment) {
        public String json() {
            return Objects.requireNonNull(data);
        }
    }

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** @param query of {@code /changes} */
    public static Listener open(String query) {
        return open(query, null);
    }

    public static Listener open(String query, @Nullable Long lastEventId) {
        return open(CLIENT, query, lastEventId);
    }

    public static Listener open(HttpClient client, String query, @Nullable Long lastEventId) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d/changes?%s".formatted(RestAssured.port, query)));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        try {
            return new Listener(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<?> response() {
        return response;
    }

    /** The next block; null where the stream ended. */
    public @Nullable Event next() throws IOException {
        Long id = null;
        String name = null;
        String data = null;
        String comment = null;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return new Event(id, name, data, comment);
            } else if (line.startsWith("id: ")) {
                id = Long.valueOf(line.substring(4));
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.startsWith(":")) {
                comment = line.substring(1).strip();
            }
        }
        return null;
    }

    /** The next block that is wanted. */
    public Event next(Predicate<Event> wanted) {
        try {
            for (var event = next(); event != null; event = next()) {
                if (wanted.test(event)) {
                    return event;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the stream ended before");
    }

    /** The next revisions, so many. */
    public List<Event> revisions(int number) {
        var found = new ArrayList<Event>();
        while (found.size() < number) {
            found.add(next(event -> event.id() != null));
        }
        return found;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
