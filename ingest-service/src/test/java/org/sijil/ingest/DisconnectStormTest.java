package org.sijil.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** Clients that go away in the middle of what they send take nothing with them. */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class DisconnectStormTest {
    private static final int CLIENTS = 200;

    /** A whole claim that nobody waits for, half of one, a stream that breaks off, and a read. */
    private static final List<String> BEGINNINGS = List.of(
            "POST /ingest/claims?dryRun=true HTTP/1.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: %1$d\r\n%3$s\r\n%2$s",
            "POST /ingest/claims HTTP/1.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 9999\r\n%3$s\r\n%2$s",
            "POST /ingest/claims?dryRun=true HTTP/1.1\r\nContent-Type: application/x-ndjson\r\n"
                    + "Transfer-Encoding: chunked\r\n%3$s\r\n%1$x\r\n%2$s\r\n",
            "GET /ingest/log/entries HTTP/1.1\r\n%3$s\r\n");

    @Test
    void the_service_keeps_recording() throws IOException {
        World.define();
        var claim = World.claim("storm").replace("\n", "");
        var headers = "Host: test\r\nAuthorization: Bearer " + Tokens.of("contributor") + "\r\n";
        for (int i = 0; i < CLIENTS; i++) {
            beginAndLeave(BEGINNINGS.get(i % BEGINNINGS.size()).formatted(claim.length(), claim, headers));
        }
        // More than there are connections to the database, so that one lost to each kind would be missed.
        for (int i = 0; i < 50; i++) {
            var answer = Client.as("contributor").post("/ingest/claims", World.claim("after-storm-" + i));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        }
        assertThat(Client.as("reader")
                        .get("/ingest/log/entries?limit=1000")
                        .response()
                        .body())
                .contains("after-storm-49")
                .doesNotContain("\"claim/storm\"");
    }

    private static void beginAndLeave(String text) throws IOException {
        var address = Client.uri("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
