package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A server whose disk fills up under load. Whether it ends by that is up to where the last byte was missing. */
@EnabledIf("org.sijil.testkit.SmallDisk#isAllowed")
class DiskFullFaultTest extends FaultContract {
    private static final int MEGABYTES = 250;

    private static SmallDisk disk;
    private static StoppablePostgres server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        disk = SmallDisk.mount(folder, MEGABYTES);
        server = new StoppablePostgres(disk.path("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
        disk.close();
    }

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.createIn(server.database());
    }

    @Test
    void a_disk_may_be_full_until_there_is_room_again() {
        try (var load = new Load(history, log())) {
            load.goesOn(300);
            disk.fill();
            Eventually.holds(() -> assertThat(history.hasLost()).isTrue());
            disk.makeRoom();
            server.stopImmediately();
            server.start();
            load.goesOn(300);
        }
    }
}
