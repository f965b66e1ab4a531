package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/** The command {@code soak} at its shortest. */
class SoakIT {
    private static final List<String> FAULTS = List.of(
            "ingest-service killed",
            "ingest-service halted",
            "incident-service killed",
            "incident-service halted",
            "query-service killed",
            "query-service halted",
            "PostgreSQL killed",
            "PostgreSQL stopped at once",
            "a process of PostgreSQL killed");

    @TempDir
    private Path data;

    @Test
    void whatever_is_killed_or_halted_nothing_is_lost_and_nothing_doubled() throws Exception {
        assertThat(soak()).contains(FAULTS);
    }

    /** What befalls all others is the same with Kafka; ingest-service is the one that writes there. */
    @Test
    void nothing_is_lost_or_doubled_where_kafka_carries_the_logs() throws Exception {
        var faults = List.of("a Kafka node killed", "a Kafka node halted", "ingest-service killed");
        assertThat(soak(only(faults, "--kafka"))).contains(faults);
        assertThat(data.resolve("kafka-0/claim-log-0/00000000000000000000.log")).isNotEmptyFile();
    }

    /** {@code -Dfaults=} says how often. */
    @Test
    @EnabledIfSystemProperty(named = "faults", matches = "\\d+")
    void who_records_is_killed_again_and_again() throws Exception {
        var kills = List.of("ingest-service killed", "PostgreSQL killed", "a process of PostgreSQL killed");
        assertThat(soak(only(kills, "--faults", System.getProperty("faults"), "--pause", "50")))
                .contains(kills);
    }

    private static String[] only(List<String> faults, String... options) {
        return Stream.concat(Stream.of(options), faults.stream().flatMap(fault -> Stream.of("--only", fault)))
                .toArray(String[]::new);
    }

    private String soak(String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("soak", "--minutes", "0", "--every", "1"));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(List.of("--port-base", Integer.toString(Ports.free().base())));
        arguments.addAll(List.of(options));
        var folder = new DataFolder(data);
        Binaries.shareWith(folder);
        var soak = Program.run(arguments);
        Binaries.takeBackFrom(folder);
        assertThat(soak.exitCode()).as(soak.output()).isZero();
        assertThat(soak.output()).contains("follows from sijil.local/claims", "Nothing is lost");
        return soak.output();
    }
}
