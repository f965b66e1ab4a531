package org.sijil.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that answers as each test has it; what a real one answers DoctorIT sees. */
class ServiceCheckTest {
    private static final String HEALTH = """
            {"status":"UP","checks":[{"name":"channels","status":"UP","data":{"claim-log":"%s"}}]}""";

    /** Signed by another key than the one that is told. */
    private static final String KEY = "sijil.test/claims+4f6cc75b+ASeR0zqEG40azTgQA85R9+ikAYB7k3IiuiUVOsEZfmQI\n";

    private final Map<String, String> answers = new HashMap<>();
    private int health = 200;
    private HttpServer server;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        answers.put("/q/health/ready", HEALTH.formatted("following, next is position 8"));
        answers.put("/q/metrics", metrics(Instant.now(), "sijil_unsigned_seconds 0.0"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = answers.getOrDefault(path, "").getBytes(UTF_8);
            int found = path.equals("/q/health/ready") ? health : 200;
            exchange.sendResponseHeaders(answers.containsKey(path) ? found : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String metrics(Instant now, String more) {
        return "process_start_time_seconds %d.0\nprocess_uptime_seconds 100.0\n%s\n"
                .formatted(now.getEpochSecond() - 100, more);
    }

    private List<String> faults() throws InterruptedException {
        try (var check = new ServiceCheck(null)) {
            return check.faults(url);
        }
    }

    @Test
    void of_a_well_one_nothing_is_said() throws InterruptedException {
        assertThat(faults()).isEmpty();
    }

    @Test
    void nobody_answers() throws InterruptedException {
        server.stop(0);
        assertThat(faults()).singleElement().asString().startsWith(url + ": does not answer: ");
    }

    @Test
    void somebody_else_answers() throws InterruptedException {
        answers.remove("/q/health/ready");
        assertThat(faults()).contains(url + ": no Sijil answers at /q/health/ready, but 404");
    }

    @Test
    void it_is_not_ready() throws InterruptedException {
        health = 503;
        answers.put("/q/health/ready", HEALTH.formatted("waiting: no log").replace("\"UP\",\"data", "\"DOWN\",\"data"));
        assertThat(faults()).containsExactly(url + ": channels: {\"claim-log\":\"waiting: no log\"}");
    }

    @Test
    void a_channel_stands_still() throws InterruptedException {
        answers.put("/q/health/ready", HEALTH.formatted("stopped at position 8: unreadable"));
        assertThat(faults()).containsExactly(url + ": channels: {\"claim-log\":\"stopped at position 8: unreadable\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sijil_follower_lag_seconds{channel="claim-log"} 61.0 | has not worked in what was recorded 61 s ago
            sijil_query_lag_seconds 90.0                         | does not serve what was recorded 90 s ago
            sijil_unsigned_seconds 120.0                         | has signed nothing for 120 s
            """)
    void it_is_late(String sample, String fault) throws InterruptedException {
        answers.put("/q/metrics", metrics(Instant.now(), sample));
        assertThat(faults()).containsExactly(url + ": " + fault);
    }

    @Test
    void what_is_not_known_is_not_late() throws InterruptedException {
        answers.put("/q/metrics", metrics(Instant.now(), "sijil_unsigned_seconds NaN"));
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-600", "600"})
    void its_clock_is_another(int seconds) throws InterruptedException {
        answers.put("/q/metrics", metrics(Instant.now().plusSeconds(seconds), ""));
        assertThat(faults()).singleElement().asString().contains("its clock is").contains("apart from the one here");
    }

    @Test
    void nobody_signs_its_log() throws InterruptedException {
        answers.put("/ingest/openapi", "openapi: 3.0.3");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("/ingest/log/key")
                .contains("(404)");
    }

    @Test
    void the_key_is_not_the_signers() throws InterruptedException {
        answers.put("/ingest/openapi", "openapi: 3.0.3");
        answers.put("/ingest/log/key", KEY);
        answers.put("/ingest/log/checkpoint", "sijil.test/claims\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n");
        assertThat(faults()).singleElement().asString().contains("key that the log serves");
    }
}
