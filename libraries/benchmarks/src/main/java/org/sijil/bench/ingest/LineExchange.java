package org.sijil.bench.ingest;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.parsetools.RecordParser;
import org.sijil.bench.WrongAnswer;

/** One body of NDJSON going out while its outcomes come in, each at its place. All on the connection's event loop. */
final class LineExchange {
    private static final int LINES_A_WRITE = 64;

    private final HttpClientRequest request;
    private final String name;
    private final long claims;
    private final Promise<Void> done = Promise.promise();
    private long sent;
    private long answered;

    LineExchange(HttpClientRequest request, String name, long claims) {
        this.request = request.setChunked(true);
        this.name = name;
        this.claims = claims;
    }

    Future<Void> run() {
        request.exceptionHandler(done::tryFail);
        request.response().onSuccess(this::read).onFailure(done::tryFail);
        request.drainHandler(_ -> write());
        write();
        return done.future();
    }

    private void write() {
        while (sent < claims && !request.writeQueueFull()) {
            var lines = new StringBuilder();
            for (long end = Math.min(claims, sent + LINES_A_WRITE); sent < end; sent++) {
                lines.append(Claims.claim(id(sent), sent)).append('\n');
            }
            request.write(lines.toString());
            if (sent == claims) {
                request.end();
            }
        }
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(done::tryFail);
        RecordParser.newDelimited("\n", response)
                .handler(this::requireNext)
                .endHandler(_ -> end(response.statusCode()));
    }

    private void requireNext(Buffer line) {
        var outcome = line.toString();
        var id = id(answered++);
        if (!outcome.startsWith("{\"line\":%d,\"status\":201,".formatted(answered))
                || !outcome.contains("\"id\":\"%s\"".formatted(id))) {
            done.tryFail(new WrongAnswer("%s to line %d, the claim %s".formatted(outcome, answered, id)));
        }
    }

    private void end(int status) {
        if (status == 200 && answered == claims) {
            done.tryComplete();
        } else {
            done.tryFail(new WrongAnswer("status %d, %d lines answered of %d".formatted(status, answered, claims)));
        }
    }

    private String id(long number) {
        return name + "-" + number;
    }
}
