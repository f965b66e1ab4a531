package org.sijil.bench.read;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import org.sijil.bench.WrongAnswer;
import org.sijil.bench.ingest.Token;

/** HTTP/1.1 on as many connections as there are requests under way. */
final class ReadClient {
    private static final int MOST_CONNECTIONS = 256;

    private final Vertx vertx;
    private final HttpClient http;
    private final Token token;

    ReadClient(Vertx vertx, int port, Token token) {
        this.vertx = vertx;
        http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setMaxPoolSize(MOST_CONNECTIONS));
        this.token = token;
    }

    /** @param holds without which the answer would be wrong */
    Future<Buffer> get(String path, String holds) {
        return send(HttpMethod.GET, path, "", 200, holds);
    }

    Future<Buffer> post(String path, String body, int status, String holds) {
        return send(HttpMethod.POST, path, body, status, holds);
    }

    /** On an event loop: from any other thread a quick answer can be over before its body is asked for. */
    private Future<Buffer> send(HttpMethod method, String path, String body, int status, String holds) {
        var done = Promise.<Buffer>promise();
        vertx.runOnContext(_ -> http.request(method, path)
                .map(request -> request.putHeader("Authorization", "Bearer " + token.bearer())
                        .putHeader("Content-Type", "application/json"))
                .compose(request -> request.send(body))
                .compose(response -> response.body().map(answer -> {
                    requireRight(path, response.statusCode() == status && has(answer, holds), answer);
                    return answer;
                }))
                .onComplete(done));
        return done.future();
    }

    /** Looked for at both ends, where answers say what they served: a whole map is not read through. */
    private static boolean has(Buffer answer, String holds) {
        int end = Math.min(answer.length(), 1000);
        return answer.getString(0, end).contains(holds)
                || answer.getString(answer.length() - end, answer.length()).contains(holds);
    }

    private static void requireRight(String path, boolean right, Buffer answer) {
        if (!right) {
            throw new WrongAnswer("%s to %s".formatted(answer.getString(0, Math.min(answer.length(), 500)), path));
        }
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
