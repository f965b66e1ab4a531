package org.sijil.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.Problems;
import org.sijil.verifier.ShownLog;
import org.sijil.verifier.ShownProofs;
import org.sijil.verifier.TilePlace;
import org.sijil.verifier.proof.Digest;

/** A log as a service serves it (docs/spec/api.md). Whatever is not there, or not of the form, ends the command. */
final class HttpLog implements ShownLog, ShownProofs, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A bundle of the longest headers, and far above anything else. */
    private static final int MAX_BYTES = 256 * (2 + (16 << 10));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI log;
    private final @Nullable String token;

    private HttpLog(URI log, @Nullable String token) {
        this.log = log;
        this.token = token;
    }

    /**
     * @param url of the log, or of the service that owns it
     * @param token of a reader, where reads are not public
     */
    static HttpLog at(URI url, @Nullable String token) {
        if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
            throw new CommandFailed("a log's URL is such as http://127.0.0.1:8081/ingest/log");
        }
        var text = url.toString().replaceAll("/+$", "");
        return new HttpLog(URI.create(text.endsWith("/log") ? text + "/" : text + "/log/"), token);
    }

    byte[] checkpoint() throws InterruptedException {
        return get("checkpoint");
    }

    byte[] key() throws InterruptedException {
        return get("key");
    }

    @Override
    public Entries entries() {
        return new HttpEntries(this);
    }

    InputStream page(long from, int limit) throws InterruptedException {
        return open("entries?from=%d&limit=%d".formatted(from, limit));
    }

    @Override
    public byte[] tile(TilePlace place) throws InterruptedException {
        return get(place.path());
    }

    @Override
    public byte[] bundle(TilePlace leaves) throws InterruptedException {
        return get(leaves.bundlePath());
    }

    @Override
    public List<Digest> inclusion(long position, long size) throws InterruptedException {
        return proof("proofs/inclusion?position=%d&size=%d".formatted(position, size));
    }

    @Override
    public List<Digest> consistency(long from, long to) throws InterruptedException {
        return proof("proofs/consistency?from=%d&to=%d".formatted(from, to));
    }

    private List<Digest> proof(String path) throws InterruptedException {
        try {
            var hashes = new ArrayList<Digest>();
            for (var hash : JSON.readTree(get(path)).required("hashes")) {
                hashes.add(Digest.of(HexFormat.of().parseHex(hash.asText())));
            }
            return hashes;
        } catch (IOException | IllegalArgumentException fault) {
            throw new CommandFailed(log.resolve(path) + " is no proof", fault);
        }
    }

    private byte[] get(String path) throws InterruptedException {
        try (var body = open(path)) {
            var bytes = body.readNBytes(MAX_BYTES);
            if (body.read() >= 0) {
                throw new CommandFailed("%s is longer than %d bytes".formatted(log.resolve(path), MAX_BYTES));
            }
            return bytes;
        } catch (IOException fault) {
            throw noAnswer(fault);
        }
    }

    private InputStream open(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(log.resolve(path)).timeout(Duration.ofMinutes(1));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response.body();
            }
            try (var body = response.body()) {
                var problem = problem(body.readNBytes(MAX_BYTES));
                throw new CommandFailed(response.uri() + ": " + Problems.reason(response.statusCode(), problem));
            }
        } catch (IOException fault) {
            throw noAnswer(fault);
        }
    }

    private static JsonNode problem(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    CommandFailed noAnswer(IOException fault) {
        return new CommandFailed("no answer from " + log + ", is Sijil up?", fault);
    }

    @Override
    public void close() {
        http.close();
    }
}
