package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;

/** A word that is written wherever words can be, and redacted, is nowhere: in no answer, no table's file, no log. */
class CanaryIT {
    private static final String CANARY = "serinuscanaria";

    @TempDir
    private Path data;

    private Launched sijil;

    @BeforeEach
    void start() {
        sijil = Launched.up(data, Ports.free(), "--no-sample").awaitReady();
    }

    @AfterEach
    void stop() throws IOException {
        sijil.close();
    }

    @Test
    void what_was_redacted_is_nowhere() throws Exception {
        var area = say();
        execute("analyze", "checkpoint");
        assertThat(sijil.api().query("/claims/said").toString()).contains(CANARY);
        assertThat(filesWithTheWord("postgresql/base")).as("before").isNotEmpty();

        redact("\"claim\":\"said\"");
        redact("\"position\":" + area);
        assertThat(sijil.api().query("/claims/said").toString()).doesNotContain(CANARY);
        assertThat(sijil.api().query("/claims/said/history").toString()).doesNotContain(CANARY);
        assertThat(sijil.api().query("/areas/named").toString()).doesNotContain(CANARY);
        assertThat(sijil.api().claimLog()).noneMatch(entry -> entry.contains(CANARY));

        execute("vacuum full", "checkpoint");
        assertThat(filesWithTheWord("postgresql/base")).isEmpty();
        assertThat(filesWithTheWord("logs")).isEmpty();
    }

    /** @return position of the area whose name it is */
    private int say() {
        sijil.api().define("""
                {"actor":{"id":"opposition","names":{"en":"Opposition"},"kind":"NON_STATE_FORCES"}}
                {"source":{"id":"paper","names":{"en":"The paper"},"kind":"MEDIA","reliability":"B"}}
                {"area":{"id":"named","names":{"en":"%s"},"kind":"TOWN"}}
                """.formatted(CANARY));
        int area = sijil.api().claimLog().size() - 1;
        record("reports", """
                {"id":"report","source":"paper","lang":"en","publishedAt":"2024-12-07T18:00:00Z","title":"%1$s",
                 "url":"https://example.org/%1$s","text":"It said %1$s."}""");
        var claim = """
                {"id":"said","type":"HOLDS","areas":["named"],"actor":"opposition","source":"paper","report":"report",
                 "occurred":{"earliest":"2024-12-07T03:00:00Z","latest":"2024-12-07T15:00:00Z"},
                 "quote":{"text":"%1$s","lang":"en"},"note":"%1$s","evidence":[{"url":"https://example.org/%1$s"}]}""";
        record("claims", claim);
        record(
                "claims/said/corrections",
                "{\"claim\":%s,\"reason\":\"%%1$s\"}".formatted(claim.replace("HOLDS", "GOVERNS")));
        record("claims/said/reviews", "{\"verdict\":\"ACCEPTED\",\"reason\":\"%1$s\"}");
        record("claims/said/retractions", "{\"by\":\"paper\",\"reason\":\"%1$s\"}");
        return area;
    }

    private void record(String path, String body) {
        var answer = sijil.api().post("/ingest/" + path, body.replace("%1$s", CANARY), "steward");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void redact(String what) {
        record(
                "redactions",
                "{%s,\"parts\":[\"words\"],\"authority\":\"a court\",\"reason\":\"privacy\"}".formatted(what));
    }

    private void execute(String... commands) throws IOException, SQLException {
        try (var connection = sijil.superuser().connect();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Not the write-ahead log, which ages out. */
    private List<Path> filesWithTheWord(String folder) throws IOException {
        try (var files = Files.walk(data.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> new String(read(file), StandardCharsets.ISO_8859_1).contains(CANARY))
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException removedMeanwhile) {
            return new byte[0];
        }
    }
}
