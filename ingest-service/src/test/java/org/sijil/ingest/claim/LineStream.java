package org.sijil.ingest.claim;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sijil.ingest.Client;
import org.sijil.kit.request.Ndjson;
import org.sijil.testkit.quarkus.Tokens;

/** A request of lines that is read while it is written. */
final class LineStream {
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient HTTP = VERTX.createHttpClient();
    private static final long BOUND_SECONDS = 30;

    private final HttpClientRequest request;
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private LineStream(HttpClientRequest request) {
        this.request = request;
        request.connection().closeHandler(_ -> end.completeExceptionally(new IllegalStateException("cut off")));
        request.response().onFailure(end::completeExceptionally).onSuccess(this::read);
    }

    static LineStream open(String path) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(Client.uri(path).toString())
                .putHeader("Content-Type", Ndjson.MEDIA_TYPE)
                .putHeader("Authorization", "Bearer " + Tokens.of("analyst"));
        var request =
                HTTP.request(options).toCompletionStage().toCompletableFuture().join();
        return new LineStream(request.setChunked(true));
    }

    private void read(HttpClientResponse response) {
        response.handler(RecordParser.newDelimited("\n", line -> outcomes.add(line.toString())));
        response.endHandler(_ -> end.complete(null));
    }

    /** Waits until the connection takes it. */
    LineStream send(String text) {
        request.write(Buffer.buffer(text))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return this;
    }

    LineStream end() {
        request.end().toCompletionStage().toCompletableFuture().join();
        return this;
    }

    JsonNode next() throws InterruptedException {
        var line = outcomes.poll(BOUND_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no outcome came");
        }
        return Client.json(line);
    }

    boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /** Fails if the connection was cut. */
    void awaitEnd() {
        end.orTimeout(BOUND_SECONDS, TimeUnit.SECONDS).join();
    }
}
