package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.expecting;
import static org.sijil.testkit.Commands.keyed;
import static org.sijil.testkit.Commands.to;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.store.Entry;
import org.sijil.store.Expected;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;
import org.sijil.store.Outcome.VersionConflict;

/** A log that goes on from partition to partition. */
class PostgresGrowthTest extends LogContract {
    private static final int WIDTH = 64;

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.narrow(WIDTH);
    }

    private PostgresTestLog postgres() {
        return (PostgresTestLog) testLog();
    }

    private void appendMany(int count) {
        assertThat(sendAll(count)).allMatch(Appended.class::isInstance);
    }

    private long partitions(String table) {
        return postgres()
                .database()
                .count("select count(*) from pg_inherits where inhparent = 'test_log.%s'::regclass".formatted(table));
    }

    @Test
    void streams_and_ranges_are_read_over_partitions() {
        for (int i = 0; i < 3 * WIDTH; i++) {
            appendTo("claim/" + i % 7);
        }
        var stream = await(log().readStream("claim/3", 0, 1000));
        assertThat(stream)
                .extracting(Entry::version)
                .containsExactlyElementsOf(
                        LongStream.range(0, stream.size()).boxed().toList());
        assertThat(await(log().readBackwards(WIDTH + 1, 2)))
                .extracting(Entry::position)
                .containsExactly((long) WIDTH, WIDTH - 1L);
    }

    @Test
    void what_an_old_partition_holds_is_known_in_a_new_one() {
        var first = keyed("k", "f", to("claim/1"));
        var receipt = append(first);
        appendMany(3 * WIDTH);
        assertThat(send(expecting(Expected.NONE, to("claim/1")))).isEqualTo(new VersionConflict(0));
        assertThat(send(first)).isEqualTo(new Duplicate(receipt));
        assertThat(append(to("claim/1")).position()).isEqualTo(3 * WIDTH + 1);
        assertThat(entry(3 * WIDTH + 1).header()).contains("\"version\":1,\"previous\":0,");
    }

    @Test
    void the_next_partition_is_there_before_it_is_needed() {
        assertThat(partitions("entry")).isEqualTo(2);
        appendMany(WIDTH);
        assertThat(partitions("entry")).isEqualTo(2);
        appendTo("claim/1");
        assertThat(partitions("entry")).isEqualTo(3);
        assertThat(partitions("part")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update test_log.entry_1 set header = header",
                "delete from test_log.entry_1",
                "truncate test_log.entry_1",
                "delete from test_log.entry",
                "truncate test_log.entry"
            })
    void entries_stand_in_every_partition(String attack) {
        appendMany(WIDTH + 1);
        assertThatThrownBy(() -> postgres().database().execute(attack))
                .rootCause()
                .hasMessageContaining("entries of a log are never changed or removed");
        assertThat(await(log().size())).isEqualTo(WIDTH + 1);
    }

    @Test
    void a_long_read_is_not_in_the_way_of_a_new_partition() throws SQLException {
        whileAnother("select count(*) from test_log.stored_entry", () -> {
            appendMany(WIDTH + 1);
            assertThat(partitions("entry")).isEqualTo(3);
        });
    }

    @Test
    void what_is_in_the_way_of_a_new_partition_is_not_waited_for() throws SQLException {
        whileAnother("lock table only test_log.entry in share update exclusive mode", () -> {
            appendMany(WIDTH + 1);
            assertThat(partitions("entry")).isEqualTo(2);
        });
        appendTo("claim/1");
        assertThat(partitions("entry")).isEqualTo(3);
    }

    private void whileAnother(String transaction, Runnable work) throws SQLException {
        try (var connection = postgres().database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(transaction);
            work.run();
            connection.rollback();
        }
    }

    @Test
    void a_streams_last_version_is_looked_up_in_indexes_alone() throws SQLException {
        appendMany(3 * WIDTH);
        var plan = new ArrayList<String>();
        try (var connection = postgres().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        explain select version, position from test_log.entry
                        where stream = 'many/1' order by version desc limit 1""")) {
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
        }
        assertThat(plan)
                .filteredOn(line -> line.contains("Scan"))
                .hasSize(4)
                .allMatch(line -> line.contains("Index Only Scan"));
    }
}
