package org.sijil.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sijil.kit.limit.RawClient;
import org.sijil.kit.limit.TightLimits;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** A client that begins a body and does not end it. */
@QuarkusTest
@TestProfile(TightLimits.class)
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
class SlowBodyTest {
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
        var head = "POST /trial/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n" + authorization + "\r\n{\"name\":";
        try (var client = new RawClient().send(head)) {
            return client.readAll();
        }
    }
}
