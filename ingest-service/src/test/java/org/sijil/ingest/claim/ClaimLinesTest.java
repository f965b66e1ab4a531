package org.sijil.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.ingest.Client;
import org.sijil.ingest.World;
import org.sijil.kit.request.Ndjson;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
@TestProfile(ClaimLinesTest.Impatient.class)
class ClaimLinesTest {
    private static final String CLAIMS = "/ingest/claims";

    /** Sends away after two seconds, not sixty. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.unread-answers.patience", "2s");
        }
    }

    @BeforeEach
    void define() {
        World.define();
    }

    @Test
    void each_line_has_its_outcome_in_order_and_a_bad_one_stops_no_other() {
        var outcomes = Client.as("contributor")
                .lines(
                        CLAIMS,
                        World.claim("good-1"),
                        World.claim("bad-1").replace("C2279", "C2297"),
                        "not json",
                        "",
                        "{\"note\":\"" + "x".repeat(70_000) + "\"}",
                        World.claim("good-1"),
                        World.claim("good-1").replace("TAKES_CONTROL", "HOLDS"),
                        World.claim("good-2").replace("\"source\"", "\"echoOf\":\"good-1\",\"source\""));
        assertThat(outcomes)
                .extracting(outcome -> outcome.get("line").intValue())
                .containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(outcomes)
                .extracting(outcome -> outcome.get("status").intValue())
                .containsExactly(201, 422, 400, 413, 200, 409, 201);
        assertThat(outcomes.get(0).at("/receipt/id").textValue()).isEqualTo("good-1");
        assertThat(outcomes.get(0).has("problem")).isFalse();
        assertThat(outcomes.get(1).at("/problem/errors/0/detail").textValue())
                .isEqualTo("unknown area C2297; did you mean C2279?");
        assertThat(outcomes.get(4).at("/receipt/replayed").booleanValue()).isTrue();
    }

    @Test
    void an_outcome_comes_while_the_stream_is_still_open() throws Exception {
        var stream = LineStream.open(CLAIMS);
        for (int i = 0; i < 3; i++) {
            stream.send(World.claim("live-" + i) + "\n");
            assertThat(stream.next().at("/receipt/id").textValue()).isEqualTo("live-" + i);
        }
        stream.send(World.claim("live-half").substring(0, 40));
        assertThat(stream.isEmpty()).isTrue();
        stream.send(World.claim("live-half").substring(40)).end();
        assertThat(stream.next().at("/receipt/id").textValue()).isEqualTo("live-half");
        stream.awaitEnd();
    }

    @Test
    void ten_thousand_lines_stream_through() throws Exception {
        var stream = LineStream.open(CLAIMS);
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 10_000; i += 100) {
                stream.send(claims("many", i, i + 100));
            }
            stream.end();
        });
        long last = -1;
        for (int i = 0; i < 10_000; i++) {
            var outcome = stream.next();
            assertThat(outcome.get("line").intValue()).isEqualTo(i + 1);
            assertThat(outcome.at("/receipt/id").textValue()).isEqualTo("many-" + i);
            assertThat(position(outcome)).isGreaterThan(last);
            last = position(outcome);
        }
        stream.awaitEnd();
    }

    @Test
    void a_thousand_lines_may_be_sent_before_the_first_outcome_is_read() {
        var outcomes =
                Client.as("contributor").lines(CLAIMS, claims("blind", 0, 1000).split("\n"));
        assertThat(outcomes)
                .hasSize(1000)
                .allMatch(outcome -> outcome.get("status").intValue() == 201);
    }

    @Test
    void who_never_reads_is_sent_away_and_what_was_taken_is_recorded() throws IOException {
        var uri = Client.uri(CLAIMS);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var out = socket.getOutputStream();
            out.write("""
                    POST %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: %s
                    Content-Length: 1000000000

                    %s
                    """.formatted(CLAIMS, Tokens.of("contributor"), Ndjson.MEDIA_TYPE, World.claim("unread"))
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            // Each of these is answered with a hundred times its size. Writing ends by being cut off, or never.
            var bad = "x\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            var writing = new FutureTask<Void>(() -> {
                while (true) {
                    out.write(bad);
                }
            });
            Thread.ofVirtual().start(writing);
            assertThatThrownBy(() -> writing.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        }
        assertThat(Client.as("contributor").post(CLAIMS, World.claim("unread")).status())
                .isEqualTo(200);
    }

    @Test
    void nothing_sent_is_nothing_answered() {
        assertThat(Client.as("contributor").lines(CLAIMS)).isEmpty();
    }

    @Test
    void a_key_is_for_single_requests() {
        var answer = Client.send(Client.as("contributor")
                .request(CLAIMS, "Content-Type", Ndjson.MEDIA_TYPE, "Idempotency-Key", "k")
                .POST(BodyPublishers.ofString(World.claim("keyed"))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/parameter").textValue()).isEqualTo("Idempotency-Key");
    }

    private static String claims(String name, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> World.claim(name + "-" + i) + "\n")
                .collect(Collectors.joining());
    }

    private static long position(JsonNode outcome) {
        return outcome.at("/receipt/position").longValue();
    }
}
