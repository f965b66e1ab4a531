package org.sijil.local.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.CommandFailed;

class GazetteerTest {
    private static final String REPORT = """
            {"format":"CSV","version":null,"attribution":"A cartographer","licence":"CC0","dryRun":true,
             "columns":{"id":"id"},"unread":["remark","colour"],"rows":1002,"new":1,"changed":0,"unchanged":0,
             "conflictingTotal":1,"conflicting":[{"line":2,"area":"C1","reason":"recorded as TOWN, told as SITE"}],
             "rejectedTotal":1000,"rejected":[{"line":3,"area":"C2","reason":"has no id"}]}""";

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String answer = REPORT;

    private final HttpServer server;

    GazetteerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(exchange.getRequestURI() + " " + token + " " + body);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Told send(Map<String, List<String>> parameters) throws Exception {
        var file = Files.writeString(folder.resolve("places.csv"), "id\nC1\n");
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var importer = new Importer(base, "token")) {
            return new Told("places.csv", importer.send(file, parameters));
        }
    }

    @Test
    void a_file_is_sent_as_it_is_with_what_is_to_be_known_of_it() throws Exception {
        send(Map.of("map", List.of("id=a b&c", "kind.x=SITE")));
        assertThat(asked).containsExactly("/ingest/gazetteer?map=id%3Da+b%26c&map=kind.x%3DSITE Bearer token id\nC1\n");
    }

    @Test
    void what_became_of_it_is_told_row_by_row_where_rows_are_left_out() throws Exception {
        var told = send(Map.of());
        assertThat(told.leftOut()).isEqualTo(1001);
        var out = new ByteArrayOutputStream();
        told.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                places.csv: CSV, A cartographer, CC0
                  1,002 rows, nothing recorded yet: 1 new, 0 changed, 0 unchanged, 1 conflicting, 1,000 rejected
                  columns that say nothing here: remark, colour
                  line 2, C1: conflicting: recorded as TOWN, told as SITE
                  line 3, C2: rejected: has no id
                  … and 999 more rejected
                """);
    }

    @Test
    void a_refusal_is_one_line_that_names_the_file() {
        status = 400;
        answer = "{\"title\":\"The request cannot be read\",\"detail\":\"line 2: 2 cells; the header has 3\"}";
        assertThatThrownBy(() -> send(Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageEndingWith("places.csv: line 2: 2 cells; the header has 3 (400)");
    }

    @Test
    void where_nobody_answers_it_is_safe_to_try_again() {
        server.stop(0);
        assertThatThrownBy(() -> send(Map.of()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("is Sijil up?");
    }
}
