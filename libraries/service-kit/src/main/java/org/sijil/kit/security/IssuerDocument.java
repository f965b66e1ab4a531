package org.sijil.kit.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** What an issuer publishes. Whoever could alter it on its way could sign tokens: it comes by TLS or from this machine. */
final class IssuerDocument {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A set of keys takes a few KiB. */
    private static final long MOST_BYTES = 1 << 20;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    static CompletableFuture<String> fetch(URI from) {
        if (!isSafe(from)) {
            return CompletableFuture.failedFuture(new IOException("not by https: " + from));
        }
        var request = HttpRequest.newBuilder(from).timeout(PATIENCE).build();
        return HTTP.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .thenApply(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new CompletionException(new IOException(answer.statusCode() + " from " + from));
                    }
                    return answer.body();
                });
    }

    private static boolean isSafe(URI from) {
        try {
            return "https".equals(from.getScheme())
                    || "http".equals(from.getScheme())
                            && InetAddress.getByName(from.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private IssuerDocument() {}
}
