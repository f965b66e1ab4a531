package org.sijil.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A log on a web server. It is signed as it was made; what is then done to its entries and answers is the test's. */
final class ServedLog implements AutoCloseable {
    private static final Pattern TILE = Pattern.compile("tile/([01])/(\\d{3})(?:\\.p/(\\d+))?");
    private static final Pattern BUNDLE = Pattern.compile("tile/entries/(\\d{3})(?:\\.p/(\\d+))?");
    private static final Pattern ENTRIES = Pattern.compile("entries\\?from=(\\d+)&limit=(\\d+)");
    private static final Pattern INCLUSION = Pattern.compile("proofs/inclusion\\?position=(\\d+)&size=\\d+");
    private static final Pattern CONSISTENCY = Pattern.compile("proofs/consistency\\?from=(\\d+)&to=\\d+");
    private static final int FULL = 256;

    final TestSigner signer = TestSigner.of("sijil.test/claims");
    final List<ObjectNode> entries;
    final List<byte[]> leaves;

    /** By path, instead of what would be answered. */
    final Map<String, byte[]> answers = new HashMap<>();

    /** Paths whose answers break off half way. */
    final Set<String> brokenOff = new HashSet<>();

    private final HttpServer server = start();

    ServedLog(List<ObjectNode> entries) {
        this.entries = entries;
        leaves = entries.stream()
                .map(entry -> HexFormat.of().parseHex(entry.path("leafHash").asText()))
                .toList();
        answers.put("checkpoint", signer.checkpoint(leaves).getBytes(UTF_8));
        answers.put("key", (signer.verifierKey() + "\n").getBytes(UTF_8));
        server.createContext("/ingest/log/", this::answer);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ingest/log");
    }

    /** What is answered as the tile or proof. */
    byte @Nullable [] answer(String path) {
        var answer = answers.get(path);
        if (answer != null) {
            return answer;
        }
        var tile = TILE.matcher(path);
        if (tile.matches()) {
            int width = tile.group(3) == null ? FULL : Integer.parseInt(tile.group(3));
            return tile(Integer.parseInt(tile.group(1)), Integer.parseInt(tile.group(2)), width);
        }
        var bundle = BUNDLE.matcher(path);
        if (bundle.matches()) {
            int width = bundle.group(2) == null ? FULL : Integer.parseInt(bundle.group(2));
            return bundle(Integer.parseInt(bundle.group(1)), width);
        }
        var page = ENTRIES.matcher(path);
        if (page.matches()) {
            return page(Integer.parseInt(page.group(1)), Integer.parseInt(page.group(2)));
        }
        var inclusion = INCLUSION.matcher(path);
        if (inclusion.matches()) {
            return proof(Rfc9162.inclusion(Integer.parseInt(inclusion.group(1)), leaves));
        }
        var consistency = CONSISTENCY.matcher(path);
        return consistency.matches()
                ? proof(Rfc9162.consistency(Integer.parseInt(consistency.group(1)), leaves))
                : null;
    }

    private byte[] page(int from, int limit) {
        return entries.stream()
                .skip(from)
                .limit(limit)
                .map(entry -> entry + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private byte[] tile(int level, int index, int width) {
        int leavesAHash = level == 0 ? 1 : FULL;
        var bytes = new ByteArrayOutputStream();
        IntStream.range(index * FULL, index * FULL + width)
                .mapToObj(hash -> leaves.subList(hash * leavesAHash, (hash + 1) * leavesAHash))
                .map(Rfc9162::root)
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private byte[] bundle(int index, int width) {
        var bytes = new ByteArrayOutputStream();
        entries.stream().skip((long) index * FULL).limit(width).forEach(entry -> {
            var header = entry.path("header").asText().getBytes(UTF_8);
            bytes.write(header.length >> 8);
            bytes.write(header.length);
            bytes.writeBytes(header);
        });
        return bytes.toByteArray();
    }

    private static byte[] proof(List<byte[]> hashes) {
        return hashes.stream()
                .map(hash -> "\"" + HexFormat.of().formatHex(hash) + "\"")
                .collect(Collectors.joining(",", "{\"hashes\":[", "]}"))
                .getBytes(UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString().substring("/ingest/log/".length());
            var body = answer(path);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null || body.length == 0 ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body, 0, brokenOff.contains(path) ? body.length / 2 : body.length);
            }
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
