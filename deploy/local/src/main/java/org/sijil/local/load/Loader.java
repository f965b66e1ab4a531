package org.sijil.local.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.sijil.local.CommandFailed;
import org.sijil.local.Problems;
import org.sijil.local.Progress;

/**
 * Sends lines to ingest, a batch a request: over HTTP/1.1 the JDK's client reads answers only when its request is out,
 * and a batch is as much as ingest takes unread. Each line is durable when its outcome is counted, and sending it again
 * adds nothing; so whatever interrupts a load, the same command resumes it.
 */
public final class Loader implements AutoCloseable {
    /** In a row without a line told, a second or so apart. */
    private static final int ATTEMPTS = 60;

    private static final int BUSY = 503;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String token;

    public Loader(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public Tally load(LineKind kind, InputStream input, Progress progress) throws IOException, InterruptedException {
        var tally = new Tally();
        var lines = new Lines(input);
        for (var batch = lines.nextBatch(); !batch.isEmpty(); batch = lines.nextBatch()) {
            send(kind, batch, tally);
            progress.show(lines.bytesRead(), tally.lines());
        }
        return tally;
    }

    /** What was not told is sent again: a service that was there may be starting anew, or its database. */
    private void send(LineKind kind, List<Line> batch, Tally tally) throws InterruptedException {
        var rest = batch;
        for (var attempt = 1; !rest.isEmpty(); attempt++) {
            var before = tally.lines();
            var stop = tell(kind, rest, tally);
            var told = (int) (tally.lines() - before);
            rest = rest.subList(told, rest.size());
            if (told > 0) {
                attempt = 0;
            } else if (attempt == ATTEMPTS || (stop.isLost && tally.lines() == 0)) {
                throw new CommandFailed("%s; nothing is told of the lines from %d on. Running this again is safe"
                        .formatted(stop.why, rest.getFirst().number()));
            }
            Thread.sleep(stop.pause);
        }
    }

    /** Why the telling stopped, and how long to wait before asking again. */
    private record Stop(String why, boolean isLost, Duration pause) {
        static final Stop AT_END = new Stop("", false, Duration.ZERO);

        static Stop lost(URI uri) {
            return new Stop("no answer from " + uri + ", is Sijil up?", true, Duration.ofSeconds(1));
        }

        static Stop busy(URI uri, JsonNode problem, long seconds) {
            return new Stop(uri + ": " + Problems.reason(BUSY, problem), false, Duration.ofSeconds(seconds));
        }
    }

    private Stop tell(LineKind kind, List<Line> lines, Tally tally) throws InterruptedException {
        var uri = base.resolve(kind.path);
        try {
            var response = http.send(request(uri, kind, lines), BodyHandlers.ofInputStream());
            if (response.statusCode() == BUSY) {
                var seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
                return Stop.busy(uri, problem(response), seconds);
            }
            if (response.statusCode() != 200) {
                throw new CommandFailed(uri + ": " + Problems.reason(response.statusCode(), problem(response)));
            }
            try (var outcomes = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (var line : lines) {
                    var outcome = JSON.readTree(next(outcomes));
                    if (outcome.path("status").asInt() == BUSY) {
                        return Stop.busy(uri, outcome.path("problem"), 1);
                    }
                    tally.count(line, outcome);
                }
            }
            return Stop.AT_END;
        } catch (IOException _) {
            return Stop.lost(uri);
        }
    }

    private static String next(BufferedReader outcomes) throws IOException {
        var outcome = outcomes.readLine();
        if (outcome == null) {
            throw new EOFException();
        }
        return outcome;
    }

    private HttpRequest request(URI uri, LineKind kind, List<Line> lines) {
        var body = new ByteArrayOutputStream();
        for (var line : lines) {
            (kind == LineKind.CLAIMS ? line.withId() : line).writeTo(body);
        }
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static JsonNode problem(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
