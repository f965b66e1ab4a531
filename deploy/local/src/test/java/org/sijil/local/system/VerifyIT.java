package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(inTables(sijil)).contains("sijil.local/claims: 72 entries are whole", "sijil.local/control: ");
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
