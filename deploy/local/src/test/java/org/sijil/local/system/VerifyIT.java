package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/** A stranger who had the keys in time, and comes back after a restart, and after an older copy was restored. */
class VerifyIT {
    private static final String CLAIM = """
            {"type":"HOLDS","areas":["C2499"],"actor":"local-groups","source":"al-modon",
             "occurred":{"earliest":"2024-12-08T09:00:00Z","latest":"2024-12-08T09:00:00Z"}}""";

    @TempDir
    private Path folder;

    private final Ports ports = Ports.free();
    private final Map<String, String> logs = Map.of(
            "claims", Ports.at(ports.ingest()) + "/ingest/log",
            "control", Ports.at(ports.incident()) + "/incident");

    @Test
    void both_logs_are_whole_and_grow_from_what_they_were() throws IOException, InterruptedException {
        try (var sijil = up()) {
            var both = Program.run(List.of("verify", "--port-base", Integer.toString(ports.base())));
            assertThat(both.exitCode()).as(both.output()).isZero();
            assertThat(both.output()).contains("sijil.local/claims at", "sijil.local/control at", "give --key");
            assertThat(inTables(sijil)).contains("sijil.local/claims: 72 entries are whole", "sijil.local/control: ");
            for (var log : logs.keySet()) {
                Files.writeString(folder.resolve(log + ".key"), sijil.api().ofLog(log, "key"));
                assertThat(verify(log, "--save")).contains("sijil.local/" + log + " at");
            }
            sijil.signal("TERM");
            sijil.awaitExit();
        }
        Files.delete(signed());
        var older = copy(data().database());
        try (var sijil = up()) {
            var answer = sijil.api().post("/ingest/claims", CLAIM, "contributor");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            // Whoever lost what was signed last signs nothing: it could contradict it.
            sijil.awaitTold(ports.ingest(), "\"refused: ");
            assertThat(verify("claims", "--since")).contains("size     72");
            sijil.signal("TERM");
            sijil.awaitExit();
        }
        var accepted = folder.resolve("claims.checkpoint").toString();
        try (var sijil = up("--accept-checkpoint", accepted)) {
            sijil.awaitSigned("claims", 73);
            for (var log : logs.keySet()) {
                assertThat(verify(log, "--since")).contains(", growth since ").doesNotContain("give --key");
            }
            verify("claims", "--save");
            sijil.signal("TERM");
            sijil.awaitExit();
        }
        data().delete(data().database());
        Files.move(older, data().database());
        try (var sijil = Launched.up(data().path(), ports)) {
            sijil.awaitTold(ports.ingest(), "FORKED: ");
            assertThat(Api.isReady(ports.ingest())).isFalse();
            var verified = Program.run(verification("claims", "--since"));
            assertThat(verified.output()).contains("73");
            assertThat(verified.exitCode()).isEqualTo(1);
        }
    }

    private DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    /** What the signer of the claim log signed last. */
    private Path signed() {
        return data().signedState("claims");
    }

    private Path copy(Path database) throws IOException, InterruptedException {
        var copy = folder.resolve("copy");
        var copying = new ProcessBuilder("cp", "-a", database.toString(), copy.toString()).start();
        assertThat(copying.waitFor()).isZero();
        return copy;
    }

    @Test
    void where_nobody_answers_it_is_one_line() throws IOException, InterruptedException {
        assertThat(Program.run(List.of("verify", "--port-base", Integer.toString(ports.base()))))
                .isEqualTo(new Program.Ended(1, "sijil: no answer from " + logs.get("claims") + "/, is Sijil up?\n"));
    }

    /** Of both logs, without a key. */
    private String inTables(Launched sijil) throws IOException, InterruptedException {
        var password = Files.readString(sijil.superuser().folder().password());
        var database = "postgresql://postgres:%s@127.0.0.1:%d/sijil".formatted(password, ports.postgres());
        return Program.run(List.of("verify", "--database", database)).output();
    }

    private Launched up(String... options) {
        return Launched.up(data().path(), ports, options).awaitReady();
    }

    /** @param option with the file of the log's checkpoint */
    private String verify(String log, String option) throws IOException, InterruptedException {
        var ended = Program.run(verification(log, option));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return ended.output();
    }

    private List<String> verification(String log, String option) {
        var key = folder.resolve(log + ".key").toString();
        var checkpoint = folder.resolve(log + ".checkpoint").toString();
        return List.of("verify", logs.getOrDefault(log, ""), "--key", key, option, checkpoint);
    }
}
