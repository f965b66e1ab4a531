package org.sijil.bench.ingest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.function.Supplier;
import org.sijil.bench.WrongAnswer;

/** HTTP/1.1 on as many connections as there are requests under way. Throws where an answer is not the one expected. */
public final class ClaimClient {
    private static final int MOST_CONNECTIONS = 256;

    private final Vertx vertx;
    private final HttpClient http;
    private final Token token;

    public ClaimClient(Vertx vertx, int port, Token token) {
        this.vertx = vertx;
        http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setMaxPoolSize(MOST_CONNECTIONS));
        this.token = token;
    }

    /** Gives the position at which the claim is recorded. */
    public Future<Long> post(String id, long number) {
        return inOneTurn(() -> request("/ingest/claims", "application/json")
                .compose(request -> request.send(Claims.claim(id, number)))
                .compose(response -> response.body().map(body -> requireRecorded(id, response.statusCode(), body))));
    }

    private static Long requireRecorded(String id, int status, Buffer body) {
        var text = body.toString();
        if (status != 201 || !text.contains("\"id\":\"%s\"".formatted(id))) {
            throw new WrongAnswer("%d %s to the claim %s".formatted(status, text, id));
        }
        return body.toJsonObject().getLong("position");
    }

    /** Sends a line for each number and reads the outcomes meanwhile. Done when all are answered, in order. */
    Future<Void> stream(String name, long claims) {
        return inOneTurn(() -> request("/ingest/claims", "application/x-ndjson")
                .compose(request -> new LineExchange(request, name, claims).run()));
    }

    Future<Void> define(String lines) {
        return inOneTurn(() -> request("/ingest/definitions", "application/x-ndjson")
                .compose(request -> request.send(lines))
                .compose(response -> response.body())
                .map(ClaimClient::requireDefined));
    }

    private static Void requireDefined(Buffer outcomes) {
        outcomes.toString()
                .lines()
                .filter(outcome -> !outcome.contains("\"status\":201"))
                .forEach(outcome -> {
                    throw new WrongAnswer(outcome);
                });
        return null;
    }

    /** On an event loop: from any other thread a quick answer can be over before its body is asked for. */
    private <T> Future<T> inOneTurn(Supplier<Future<T>> exchange) {
        var done = Promise.<T>promise();
        vertx.runOnContext(_ -> exchange.get().onComplete(done));
        return done.future();
    }

    private Future<HttpClientRequest> request(String path, String type) {
        return http.request(HttpMethod.POST, path)
                .map(request -> request.putHeader("Authorization", "Bearer " + token.bearer())
                        .putHeader("Content-Type", type));
    }

    static void await(Future<?> future) {
        Uni.createFrom().completionStage(future.toCompletionStage()).await().indefinitely();
    }
}
