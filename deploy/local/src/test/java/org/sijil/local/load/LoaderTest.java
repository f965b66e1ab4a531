package org.sijil.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.local.CommandFailed;
import org.sijil.local.Progress;

/** Against a server that answers what the test says, so that its refusals and absences can be had at will. */
class LoaderTest {
    private final List<String> received = new ArrayList<>();
    private final HttpServer server = start();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void refusals_are_told_with_the_line_of_the_file() throws Exception {
        answer(200, """
                {"line":1,"status":201,"receipt":{"replayed":false}}
                {"line":2,"status":422,"problem":{"title":"Refused","detail":"Unknown actor","errors":[{"pointer":"/actor","detail":"nobody"}]}}
                {"line":3,"status":200,"receipt":{"replayed":true}}
                """);
        var tally = load("{\"id\":\"a\"}\n\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n");
        var out = new ByteArrayOutputStream();
        tally.print(new PrintStream(out, true, UTF_8));
        assertThat(out.toString(UTF_8)).isEqualToNormalizingNewlines("""
                line 3: Unknown actor (422); /actor nobody
                3 lines: 1 stored, 1 already there, 1 refused
                """);
        assertThat(tally.hasRefusals()).isTrue();
        assertThat(received)
                .containsExactly("/ingest/claims Bearer t {\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n");
    }

    @Test
    void a_busy_service_is_asked_again() throws Exception {
        var calls = new AtomicInteger();
        server.createContext("/", exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                respond(exchange, 503, "");
            } else {
                respond(exchange, 200, "{\"status\":201}\n");
            }
        });
        assertThat(load("{}").stored()).isEqualTo(1);
    }

    @Test
    void a_token_that_is_not_taken_ends_it() {
        answer(401, "{\"title\":\"No valid token\",\"status\":401}");
        assertThatThrownBy(() -> load("{}"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageEndingWith("/ingest/claims: No valid token (401)");
    }

    @Test
    void no_service_is_one_line() {
        server.stop(0);
        assertThatThrownBy(() -> load("{}")).isInstanceOf(CommandFailed.class).hasMessageContaining("is Sijil up?");
    }

    @Test
    void lines_whose_answers_were_lost_are_sent_again_and_counted_once() throws Exception {
        answer(200, "{\"status\":201}\n");
        assertThat(load("{\"id\":\"a\"}\n{\"id\":\"b\"}\n").stored()).isEqualTo(2);
        assertThat(received)
                .containsExactly(
                        "/ingest/claims Bearer t {\"id\":\"a\"}\n{\"id\":\"b\"}\n",
                        "/ingest/claims Bearer t {\"id\":\"b\"}\n");
    }

    @Test
    void a_line_that_found_the_service_busy_is_not_refused() throws Exception {
        var calls = new AtomicInteger();
        server.createContext(
                "/",
                exchange ->
                        respond(exchange, 200, calls.incrementAndGet() == 1 ? """
                {"status":201}
                {"status":503,"problem":{"title":"Overloaded"}}
                {"status":422,"problem":{"title":"Relies on the line before"}}
                """ : "{\"status\":201}\n".repeat(2)));
        var tally = load("{}\n{}\n{}\n");
        assertThat(tally.stored()).isEqualTo(3);
        assertThat(tally.hasRefusals()).isFalse();
    }

    @Test
    void of_very_many_refusals_the_first_are_told() throws Exception {
        server.createContext("/", exchange -> respond(exchange, 200, "{\"status\":400}\n".repeat(1_000)));
        var out = new ByteArrayOutputStream();
        load("{}\n".repeat(3_000)).print(new PrintStream(out, true, UTF_8));
        assertThat(out.toString(UTF_8).lines())
                .hasSize(1_002)
                .endsWith("… and 2,000 more refused", "3,000 lines: 0 stored, 0 already there, 3,000 refused");
    }

    private Tally load(String text) throws IOException, InterruptedException {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var loader = new Loader(base, "t")) {
            return loader.load(LineKind.CLAIMS, new ByteArrayInputStream(text.getBytes(UTF_8)), Progress.SILENT);
        }
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> respond(exchange, status, body));
    }

    private void respond(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            received.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
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
}
