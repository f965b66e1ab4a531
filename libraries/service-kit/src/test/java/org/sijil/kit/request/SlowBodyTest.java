package org.sijil.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** A client that begins a body and does not end it. */
@QuarkusTest
@TestProfile(SlowBodyTest.LittlePatience.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class SlowBodyTest {
    private static final int LONGER_THAN_IT_MAY_TAKE_MILLIS = 30_000;

    public static final class LittlePatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.body.patience", "1s");
        }
    }

    @Test
    void is_told_so_and_sent_away() throws IOException {
        var answer = begin("Authorization: Bearer " + Tokens.of("contributor") + "\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("/problems/too-slow")
                .contains("1 seconds to arrive");
    }

    @Test
    void is_sent_away_too_where_the_body_was_never_wanted() throws IOException {
        assertThat(begin("")).startsWith("HTTP/1.1 401 ");
    }

    /** All that is answered until the connection is closed. */
    private static String begin(String authorization) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(LONGER_THAN_IT_MAY_TAKE_MILLIS);
            var head = "POST /trial/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n" + authorization + "\r\n{\"name\":";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
