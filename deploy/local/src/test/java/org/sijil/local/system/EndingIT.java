package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;

/** However it ended, the next start on the same data goes on where the log stands. */
class EndingIT {
    private static final String ZAKIYAH = "/areas/C2279/control?validAt=2024-12-07T18:00:00Z";

    private static final String MOADAMIYAH_TAKEN = """
            {"type":"HOLDS","areas":["C2499"],"actor":"local-groups","source":"al-modon",
             "occurred":{"earliest":"2024-12-08T09:00:00Z","latest":"2024-12-08T09:00:00Z"}}""";

    @TempDir
    private Path data;

    private final Ports ports = Ports.free();

    @Test
    void nothing_is_left_and_nothing_is_lost() throws IOException, InterruptedException {
        List<String> claims;
        List<String> control;
        String answer;
        try (var sijil = up()) {
            claims = sijil.api().claimLog();
            answer = sijil.api().query(ZAKIYAH).toString();
            control = sijil.api().controlLog();
            sijil.signal("INT");
            assertThat(sijil.awaitExit()).isZero();
            sijil.assertNothingRuns();
        }
        try (var sijil = up()) {
            assertThat(sijil.api().query(ZAKIYAH)).hasToString(answer);
            sijil.killAll();
            sijil.awaitExit();
        }
        try (var sijil = up()) {
            sijil.service("incident-service").destroyForcibly();
            assertThat(sijil.awaitExit()).isEqualTo(1);
            sijil.assertNothingRuns();
        }
        try (var sijil = up()) {
            sijil.killPostgres();
            sijil.signal("TERM");
            assertThat(sijil.awaitExit()).isZero();
        }
        try (var sijil = up()) {
            assertThat(sijil.api().claimLog()).isEqualTo(claims);
            assertThat(sijil.api().controlLog()).isEqualTo(control);
            assertThat(sijil.api().query(ZAKIYAH)).hasToString(answer);
            assertThat(sijil.api()
                            .post("/ingest/claims", MOADAMIYAH_TAKEN, "contributor")
                            .status())
                    .isEqualTo(201);
            assertThat(sijil.api()
                            .query("/areas/C2499/control?validAt=2024-12-08T12:00:00Z")
                            .path("controller")
                            .asText())
                    .isEqualTo("opposition");
            assertThat(sijil.api().claimLog()).hasSize(claims.size() + 1).startsWith(claims.toArray(String[]::new));
            sijil.signal("TERM");
            assertThat(sijil.awaitExit()).isZero();
            sijil.assertNothingRuns();
        }
    }

    private Launched up() {
        return Launched.up(data, ports).awaitReady();
    }
}
