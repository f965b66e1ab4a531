package org.sijil.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops as if the power were cut, and starts again. */
class ServerFaultTest extends FaultContract {
    private static StoppablePostgres server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new StoppablePostgres(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.createIn(server.database());
    }

    @Test
    void a_server_may_stop_immediately_under_load() {
        try (var other = postgres().replica();
                var load = new Load(history, log(), other.log())) {
            for (int i = 0; i < 3; i++) {
                load.goesOn(300);
                server.stopImmediately();
                server.start();
            }
            load.goesOn(300);
        }
    }
}
