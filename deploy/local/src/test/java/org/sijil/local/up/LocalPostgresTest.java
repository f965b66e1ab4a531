package org.sijil.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;
import org.sijil.local.system.Binaries;

class LocalPostgresTest {
    @TempDir
    private Path directory;

    private DataFolder folder;
    private Ports ports;

    @BeforeEach
    void prepare() throws IOException {
        folder = new DataFolder(directory);
        folder.lock().close();
        Credentials.makeMissing(folder);
        ports = new Ports(ThreadLocalRandom.current().nextInt(15_000, 30_000));
    }

    @AfterEach
    void tidy() throws IOException {
        Binaries.takeBackFrom(folder);
    }

    @Test
    void programs_cut_short_in_being_unpacked_are_unpacked_anew() throws Exception {
        LocalPostgres.start(folder, ports).close();
        cutShort();
        LocalPostgres.start(folder, ports).close();
        assertThat(folder.database().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void nobody_is_let_in_without_a_password() throws Exception {
        Binaries.shareWith(folder);
        try (var postgres = LocalPostgres.start(folder, ports)) {
            var url = "jdbc:postgresql://" + postgres.database().address();
            DriverManager.getConnection(url, "sijil", postgres.database().password())
                    .close();
            for (var role : List.of("postgres", "sijil")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, role, "guess"))
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void stopped_at_once_it_keeps_what_was_committed_and_is_there_again_under_the_same_address() throws Exception {
        Binaries.shareWith(folder);
        try (var postgres = LocalPostgres.start(folder, ports)) {
            try (var connection = postgres.database().connect();
                    var statement = connection.createStatement()) {
                statement.execute("create schema kept");
                postgres.stopAtOnceAndStartAgain();
                assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
            }
            try (var connection = postgres.database().connect()) {
                assertThat(connection.getMetaData().getSchemas(null, "kept").next())
                        .isTrue();
            }
        }
        assertThat(folder.database().resolve("postmaster.pid")).doesNotExist();
    }

    private void cutShort() throws IOException {
        try (var versions = Files.list(folder.binaries())) {
            var version = versions.findAny().orElseThrow();
            Files.delete(version.resolve(".exists"));
            Files.write(version.resolve("bin/postgres"), new byte[0]);
        }
    }
}
