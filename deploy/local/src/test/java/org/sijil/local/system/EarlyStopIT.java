package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.local.Ports;

/** Ctrl-C and SIGTERM in the first seconds of a first start, at moments told by what the data folder then holds. */
class EarlyStopIT {
    @TempDir
    private Path data;

    @ParameterizedTest(name = "at {0}, by {1}")
    @CsvSource({
        "binaries, TERM",
        "postgresql.new/PG_VERSION, TERM",
        "postgresql.new/PG_VERSION, Ctrl-C",
        "postgresql.new/postmaster.pid, Ctrl-C",
        "postgresql, TERM"
    })
    void it_stops_and_leaves_nothing_running(Path moment, String how) throws IOException, InterruptedException {
        var ports = Ports.free();
        try (var sijil = moment.endsWith("binaries") ? Launched.first(data, ports) : Launched.up(data, ports)) {
            sijil.awaitFile(data.resolve(moment));
            if (how.equals("Ctrl-C")) {
                sijil.pressCtrlC();
            } else {
                sijil.signal(how);
            }
            assertThat(sijil.awaitExit()).as(sijil.output()).isZero();
            assertThat(sijil.output()).endsWith("Stopping\nStopped\n");
            sijil.assertNothingRuns();
        }
    }
}
