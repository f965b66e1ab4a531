package org.sijil.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Database;
import org.sijil.local.Ports;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginsTest {
    private LocalPostgres postgres;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        var folder = new DataFolder(directory);
        folder.lock().close();
        Credentials.makeMissing(folder);
        postgres = LocalPostgres.start(
                folder, new Ports(ThreadLocalRandom.current().nextInt(15_000, 30_000)));
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void each_service_has_one_and_at_each_start_with_another_password() throws SQLException {
        var first = Logins.make(postgres.database());
        var second = Logins.make(postgres.database());
        assertThat(second.values())
                .extracting(Database::username)
                .containsExactly("sijil_ingest", "sijil_incident", "sijil_query");
        for (var login : first.values()) {
            assertThatThrownBy(() -> logIn(login)).hasMessageContaining("password authentication failed");
        }
        for (var login : second.values()) {
            logIn(login);
        }
    }

    @Test
    void an_owner_that_may_make_none_is_each_ones_login() throws SQLException {
        execute("create role modest login password 'p'");
        var modest = new Database(postgres.database().address(), "modest", "p");
        assertThat(Logins.make(modest))
                .hasSize(3)
                .allSatisfy((_, login) -> assertThat(login).isEqualTo(modest));
    }

    @Test
    void a_role_that_another_made_is_one_line() throws SQLException {
        execute("create role another login createrole password 'p'");
        Logins.make(postgres.database());
        assertThatThrownBy(() -> Logins.make(new Database(postgres.database().address(), "another", "p")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("cannot make the services' logins at 127.0.0.1")
                .hasMessageContaining("permission denied to alter role");
    }

    @Test
    void a_database_that_is_not_there_is_one_line() {
        assertThatThrownBy(() -> Logins.make(new Database("127.0.0.1:1/sijil", "sijil", "")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("cannot make the services' logins at 127.0.0.1:1/sijil: ");
    }

    private static void logIn(Database login) throws SQLException {
        DriverManager.getConnection(login.jdbcUrl(), login.username(), login.password())
                .close();
    }

    private void execute(String sql) throws SQLException {
        var owner = postgres.database();
        try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.username(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
