package org.sijil.local.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A collector of spans by OTLP over HTTP, which knows of protocol buffers only that text and ids stand there as bytes. */
final class Spans implements AutoCloseable {
    private static final int TRACE_ID = 16;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> received = new CopyOnWriteArrayList<>();

    Spans() throws IOException {
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** With which a service sends here. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether the service has sent a span with that name in the trace of the claim log's entry. */
    boolean has(String service, String name, String origin, long position) {
        var traceId = Pattern.quote(traceId(origin, position));
        // Between them stand the span's own id and its parent's.
        var span = Pattern.compile(traceId + ".{0,40}?" + name, Pattern.DOTALL);
        return received.stream()
                .filter(batch -> batch.contains(service))
                .anyMatch(batch -> span.matcher(batch).find());
    }

    boolean tellOf(String word) {
        return received.stream().anyMatch(batch -> batch.contains(word));
    }

    private static String traceId(String origin, long position) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((origin + "\n" + position).getBytes(StandardCharsets.UTF_8));
            return new String(Arrays.copyOf(hash, TRACE_ID), StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
