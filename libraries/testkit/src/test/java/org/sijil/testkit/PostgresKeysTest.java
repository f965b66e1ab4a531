package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.keyed;
import static org.sijil.testkit.Commands.to;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sijil.store.Append;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;

/** Command keys by day, and how they go. */
class PostgresKeysTest extends LogContract {
    private static final Append COMMAND = keyed("k", "f", to("claim/1"));
    private static final String KEYS_OF_DAYS = "select count(*) from test_log.command_key where tableoid in ("
            + "select oid from pg_class where relname ~ '^command_key_\\d+$')";
    private static final String OTHER_KEYS = "select count(*) from test_log.command_key_other";

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.create(stamped);
    }

    private TestDatabase database() {
        return ((PostgresTestLog) testLog()).database();
    }

    private void dropOldKeys(int daysFromNow) {
        database().execute("select test_log.drop_old_keys((now() at time zone 'UTC')::date + " + daysFromNow + ")");
    }

    @Test
    void keys_lie_in_the_partition_of_their_day() {
        dropOldKeys(0);
        append(COMMAND);
        assertThat(database().count(KEYS_OF_DAYS)).isEqualTo(1);
        assertThat(send(COMMAND)).isInstanceOf(Duplicate.class);
    }

    @Test
    void keys_are_known_for_two_days_and_then_dropped() {
        dropOldKeys(0);
        append(COMMAND);
        dropOldKeys(2);
        assertThat(send(COMMAND)).isInstanceOf(Duplicate.class);
        dropOldKeys(3);
        assertThat(send(COMMAND)).isInstanceOf(Appended.class);
    }

    @Test
    void keys_of_a_day_without_a_partition_are_kept_and_dropped_just_so() {
        append(COMMAND);
        assertThat(database().count(OTHER_KEYS)).isEqualTo(1);
        dropOldKeys(0);
        append(keyed("l", "f", to("claim/2")));
        dropOldKeys(2);
        assertThat(send(COMMAND)).isInstanceOf(Duplicate.class);
        assertThat(database().count(OTHER_KEYS)).isEqualTo(2);
        dropOldKeys(3);
        assertThat(database().count(OTHER_KEYS)).isZero();
        assertThat(send(COMMAND)).isInstanceOf(Appended.class);
    }

    @Test
    void a_long_read_of_keys_does_not_stop_the_log() throws SQLException {
        try (var reader = database().connect();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from test_log.command_key");
            assertThatThrownBy(() -> dropOldKeys(3)).rootCause().hasMessageContaining("lock timeout");
            append(COMMAND);
            reader.rollback();
        }
        dropOldKeys(3);
    }
}
