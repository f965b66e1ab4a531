package org.sijil.local.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
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

/**
 * Sends lines to ingest, a batch a request: over HTTP/1.1 the JDK's client reads answers only when its request is out,
 * and a batch is as much as ingest takes unread. Each line is durable when its outcome is counted, and sending it again
 * adds nothing; so whatever interrupts a load, the same command resumes it.
 */
public final class Loader implements AutoCloseable {
    private static final int ATTEMPTS = 30;
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

    private void send(LineKind kind, List<Line> batch, Tally tally) throws InterruptedException {
        var body = new ByteArrayOutputStream();
        for (var line : batch) {
            (kind == LineKind.CLAIMS ? line.withId() : line).writeTo(body);
        }
        var request = HttpRequest.newBuilder(base.resolve(kind.path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        var first = batch.getFirst().number();
        try (var outcomes = outcomes(request)) {
            for (var line : batch) {
                var outcome = outcomes.readLine();
                if (outcome == null) {
                    throw new IOException("answers ended early");
                }
                tally.count(line, JSON.readTree(outcome));
            }
        } catch (IOException fault) {
            throw new CommandFailed(
                    "no answer from %s for the lines from %d on; is Sijil up? Running this again is safe"
                            .formatted(request.uri(), first),
                    fault);
        }
    }

    private BufferedReader outcomes(HttpRequest request) throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            }
            var problem = problem(response);
            if (response.statusCode() != 503 || attempt == ATTEMPTS) {
                throw new CommandFailed(request.uri() + ": " + Problems.reason(response.statusCode(), problem));
            }
            Thread.sleep(Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(1)));
        }
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
