package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code soak} at its shortest: one fault of each kind. */
class SoakIT {
    private static final List<String> FAULTS = List.of(
            "ingest-service killed",
            "ingest-service halted",
            "incident-service killed",
            "incident-service halted",
            "query-service killed",
            "query-service halted",
            "PostgreSQL stopped at once");

    @TempDir
    private Path data;

    @Test
    void whatever_is_killed_or_halted_nothing_is_lost_and_nothing_doubled() throws Exception {
        var base = Integer.toString(Launched.freePorts().base());
        var soak = Program.run(
                List.of("soak", "--minutes", "0", "--every", "1", "--data", data.toString(), "--port-base", base));
        assertThat(soak.exitCode()).as(soak.output()).isZero();
        assertThat(soak.output())
                .contains("follows from sijil.local/claims", "Nothing is lost")
                .contains(FAULTS);
    }
}
