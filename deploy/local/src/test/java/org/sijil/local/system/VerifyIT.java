package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.Ports;

/** A stranger who had the keys in time, and comes back after a restart. */
class VerifyIT {
    @TempDir
    private Path folder;

    private final Ports ports = Launched.freePorts();
    private final Map<String, String> logs = Map.of(
            "claims", Ports.at(ports.ingest()) + "/ingest/log",
            "control", Ports.at(ports.incident()) + "/incident");

    @Test
    void both_logs_are_whole_and_grow_from_what_they_were() throws IOException, InterruptedException {
        try (var sijil = up()) {
            var both = Program.run(List.of("verify", "--port-base", Integer.toString(ports.base())));
            assertThat(both.exitCode()).as(both.output()).isZero();
            assertThat(both.output()).contains("sijil.local/claims at", "sijil.local/control at", "give --key");
            for (var log : logs.keySet()) {
                Files.writeString(folder.resolve(log + ".key"), sijil.api().ofLog(log, "key"));
                assertThat(verify(log, "--save")).contains("sijil.local/" + log + " at");
            }
            sijil.signal("TERM");
            sijil.awaitExit();
        }
        try (var _ = up()) {
            for (var log : logs.keySet()) {
                assertThat(verify(log, "--since")).contains(", growth since ").doesNotContain("give --key");
            }
        }
    }

    @Test
    void an_operator_reads_the_tables_and_finds_what_was_edited() throws Exception {
        try (var sijil = up();
                var connection = sijil.superuser().connect();
                var statement = connection.createStatement()) {
            var database = "postgresql://postgres:%s@127.0.0.1:%d/sijil"
                    .formatted(Files.readString(sijil.superuser().folder().password()), ports.postgres());
            var key = sijil.api().ofLog("claims", "key").strip();
            assertThat(verifyTables(database)).startsWith("sijil.local/claims: 72 entries are whole");
            assertThat(verifyTables(database, "--key", key)).contains("sijil.local/claims at claim_log is whole");
            statement.execute("set session_replication_role = replica");
            statement.execute("update claim_log.part set content = '{}' where position = 60 and index = 0");
            assertThat(verifyTables(database, "--key", key))
                    .isEqualTo(
                            "sijil: sijil.local/claims: position 60: its facts are not what the header commits to\n");
            statement.execute("delete from claim_log.part where position = 50 and index = 1");
            assertThat(verifyTables(database))
                    .isEqualTo("sijil: sijil.local/claims: position 50: not the parts that the header commits to\n");
            statement.execute("delete from claim_log.entry where position = 40");
            assertThat(verifyTables(database))
                    .isEqualTo("sijil: sijil.local/claims: position 40: the entry of position 41 stands here\n");
        }
    }

    @Test
    void where_nobody_answers_it_is_one_line() throws IOException, InterruptedException {
        assertThat(Program.run(List.of("verify", "--port-base", Integer.toString(ports.base()))))
                .isEqualTo(new Program.Ended(1, "sijil: no answer from " + logs.get("claims") + "/, is Sijil up?\n"));
    }

    private static String verifyTables(String database, String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("verify", "--database", database));
        arguments.addAll(List.of(options));
        return Program.run(arguments).output();
    }

    private Launched up() {
        return Launched.up(folder.resolve("data"), ports).awaitReady();
    }

    /** @param option with the file of the log's checkpoint */
    private String verify(String log, String option) throws IOException, InterruptedException {
        var key = folder.resolve(log + ".key").toString();
        var checkpoint = folder.resolve(log + ".checkpoint").toString();
        var ended = Program.run(List.of("verify", logs.getOrDefault(log, ""), "--key", key, option, checkpoint));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return ended.output();
    }
}
