package org.sijil.local.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.sijil.local.CommandFailed;

/** A log as its service serves it. */
final class ServedLog {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PAGE = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI log;

    /** @param service that owns it */
    ServedLog(URI service, String path) {
        log = service.resolve(path + "/");
    }

    /** Of the log itself, as {@code verify} takes it. */
    URI url() {
        return log;
    }

    /** From the first, a JSON object each; page by page, as they are asked for. */
    Iterator<String> entries() {
        return Stream.iterate(0L, from -> from + PAGE)
                .map(from -> page(from, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(String::lines)
                .iterator();
    }

    /** The last entries are signed some time after they were acknowledged. */
    void awaitSigned() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!page(signed(), 1).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("%s is not signed to its end in %s".formatted(log, PATIENCE));
            }
            Thread.sleep(100);
        }
    }

    /** A checkpoint's second line. */
    private long signed() {
        return get("checkpoint")
                .lines()
                .skip(1)
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private String page(long from, int limit) {
        return get("entries?from=%d&limit=%d".formatted(from, limit));
    }

    private String get(String what) {
        var request = HttpRequest.newBuilder(log.resolve(what))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CommandFailed(
                        "%s was answered %d %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
