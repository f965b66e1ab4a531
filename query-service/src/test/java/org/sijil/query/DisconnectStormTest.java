package org.sijil.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;

/** Clients that go away in the middle of a read take no connection with them. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
class DisconnectStormTest {
    private static final int CLIENTS = 300;
    private static final List<String> PATHS = List.of(
            "/control", "/areas/storm-area/control", "/areas/storm-area/why", "/claims", "/position?minKnown=1000000");

    @Test
    void the_service_keeps_serving() throws IOException {
        long size = TwoLogs.here().tell(Say.area("storm-area", null));
        for (int i = 0; i < CLIENTS; i++) {
            askAndLeave(PATHS.get(i % PATHS.size()));
        }
        // More than there are connections, so that one lost to each kind of read would be missed.
        for (int i = 0; i < 50; i++) {
            given().queryParam("minKnown", size)
                    .get(PATHS.get(1))
                    .then()
                    .statusCode(200)
                    .body("area", is("storm-area"));
        }
    }

    private void askAndLeave(String path) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: test\r\n\r\n"
                            .formatted(path)
                            .getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
