package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What goes on beside the log in its database, in others of the server, and with the server. */
class DatabaseFaultTest extends FaultContract {
    @Test
    void an_old_snapshot_is_not_in_the_way_and_the_logs_row_does_not_decay() throws SQLException {
        beside(database(), "begin isolation level repeatable read; select count(*) from test_log.entry");
        assertThat(database().count("select (ctid::text::point)[1]::int from test_log.log"))
                .isEqualTo(1);
    }

    @Test
    void a_long_write_is_not_in_the_way() throws SQLException {
        beside(database(), "begin; create table test_log.beside (id int); insert into test_log.beside values (1)");
    }

    @Test
    void a_long_write_in_another_database_is_not_in_the_way() throws SQLException {
        beside(TestPostgres.freshDatabase(), "begin; create table beside (id int); insert into beside values (1)");
    }

    private void beside(TestDatabase database, String transaction) throws SQLException {
        try (var other = postgres().replica();
                var load = new Load(history, log(), other.log());
                var connection = database.connect();
                var statement = connection.createStatement()) {
            load.goesOn(100);
            statement.execute(transaction);
            load.goesOn(1000);
            // Who follows is not held up either.
            Eventually.holds(() -> assertThat(followed()).hasSizeGreaterThan(1000));
            statement.execute("rollback");
        }
        history.assertNothingLost();
    }
}
