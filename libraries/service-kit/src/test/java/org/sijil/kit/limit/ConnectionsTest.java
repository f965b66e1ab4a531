package org.sijil.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** Clients that hold connections without using them. */
@QuarkusTest
@TestProfile(TightLimits.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class ConnectionsTest {
    private static final String HEALTH = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n";

    /** The version of a request that cannot be read is not known. */
    private static final String ANSWER = "HTTP/1\\.[01] ";

    /** With it the limit on heads begins. */
    @BeforeEach
    void ask() {
        Eventually.holds(() -> given().get("/q/health/live").then().statusCode(200));
    }

    @Test
    void a_head_that_does_not_end_is_cut_off() throws IOException {
        try (var slow = new RawClient().send(HEALTH)) {
            assertThat(slow.readAll()).isEmpty();
        }
    }

    @Test
    void a_head_that_trickles_is_cut_off() throws Exception {
        try (var slow = new RawClient().send(HEALTH)) {
            var bytes = Thread.ofVirtual().start(() -> trickle(slow));
            assertThat(slow.readAll()).isEmpty();
            bytes.join();
        }
    }

    /** Until the other side has had enough. */
    private static void trickle(RawClient slow) {
        try {
            while (true) {
                slow.send("x");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_connection_kept_between_requests_is_cut_off_in_the_middle_of_the_next() throws IOException {
        try (var slow = new RawClient().send(HEALTH + "\r\n")) {
            assertThat(slow.readStatusLine()).isEqualTo("HTTP/1.1 200");
            slow.send(HEALTH);
            assertThat(slow.readAll()).doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void there_are_no_more_connections_than_there_may_be_and_room_again_afterwards() throws IOException {
        var clients = new ArrayList<RawClient>();
        int served = 0;
        for (int i = 0; i < 2 * TightLimits.CONNECTIONS; i++) {
            var client = new RawClient();
            clients.add(client);
            served += isServed(client) ? 1 : 0;
        }
        assertThat(served).isBetween(1, TightLimits.CONNECTIONS);
        for (var client : clients) {
            client.close();
        }
        ask();
    }

    private static boolean isServed(RawClient client) throws IOException {
        try {
            return client.send(HEALTH + "\r\n").readStatusLine().equals("HTTP/1.1 200");
        } catch (SocketException closed) {
            return false;
        }
    }

    @Test
    void a_request_line_or_a_head_that_is_too_long_is_refused() throws IOException {
        assertThat(answerTo("GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .matches(ANSWER + "414 [^$]*");
        assertThat(answerTo(HEALTH + "X-Long: " + "x".repeat(17_000) + "\r\n\r\n"))
                .matches(ANSWER + "431 [^$]*");
        assertThat(answerTo("this is no HTTP\r\n\r\n")).matches(ANSWER + "400 [^$]*");
    }

    private static String answerTo(String text) throws IOException {
        try (var client = new RawClient().send(text)) {
            return client.readAll();
        }
    }
}
