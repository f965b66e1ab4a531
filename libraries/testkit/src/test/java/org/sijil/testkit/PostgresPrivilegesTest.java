package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.hash;
import static org.sijil.testkit.Commands.keyed;
import static org.sijil.testkit.Commands.to;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.store.Completion;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogSchema;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;
import org.sijil.store.Redaction;
import org.sijil.store.sign.SignedState;
import org.sijil.store.sign.SignedTree;

/** What a login can do that is a member of one role of the log and of nothing else. */
class PostgresPrivilegesTest extends LogContract {
    private static final String WRITER = "only_writer";
    private static final String READER = "only_reader";
    private static final String REDACTOR = "only_redactor";
    private static final String INTEGRATOR = "only_integrator";

    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.narrow(64);
    }

    private PostgresTestLog postgres() {
        return (PostgresTestLog) testLog();
    }

    @BeforeEach
    void logins() {
        postgres().database().execute("""
                drop role if exists only_writer, only_reader, only_redactor, only_integrator;
                create role only_redactor login in role test_log_redactor;
                create role only_writer login in role test_log_writer;
                create role only_reader login in role test_log_reader;
                create role only_integrator login in role test_log_integrator""");
        appendTo("claim/0");
    }

    @Test
    void a_writer_appends_and_reads_over_partitions() {
        try (var writer = postgres().as(WRITER)) {
            var command = keyed("k", "f", to("claim/1"));
            assertThat(await(writer.log().append(command))).isInstanceOf(Appended.class);
            assertThat(await(writer.log().append(command))).isInstanceOf(Duplicate.class);
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> writer.log().append(to("many/" + i)))
                    .toList();
            assertThat(await(Uni.join().all(answers).andFailFast())).allMatch(Appended.class::isInstance);
            writer.moveCompletion(new Completion(1, hash("source entry 0")));
            reads(writer.log(), 202);
        }
    }

    @Test
    void a_reader_reads_and_does_not_append() {
        try (var reader = postgres().as(READER)) {
            reads(reader.log(), 1);
            assertThatThrownBy(() -> await(reader.log().append(to("claim/1"))))
                    .hasMessageContaining("permission denied for function append");
            assertThatThrownBy(() -> reader.moveCompletion(new Completion(1, hash("a"))))
                    .hasMessageContaining("permission denied for function move_completion");
        }
    }

    private static void reads(EventLog log, int size) {
        assertThat(await(log.size())).isEqualTo(size);
        assertThat(await(log.read(0, 1000))).hasSize(size);
        assertThat(await(log.readBackwards(size, 1))).hasSize(1);
        assertThat(await(log.readStream("claim/0", 0, 1))).hasSize(1);
        assertThat(await(log.follow(FollowFrom.BEGINNING).toUni()).entries()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WRITER, READER})
    void of_the_tables_both_may_only_select_and_not_from_all(String login) {
        assertThat(granted(login))
                .containsExactlyInAnyOrder(
                        "log select",
                        "entry select",
                        "part select",
                        "removal select",
                        "completion select",
                        "stored_entry select",
                        "tile select",
                        "checkpoint select");
    }

    @Test
    void an_integrator_signs_and_may_do_nothing_else(@TempDir Path folder) {
        try (var integrator = postgres().as(INTEGRATOR);
                var state = SignedState.open(folder.resolve("signed"))) {
            var tree = await(integrator
                    .pool()
                    .withConnection(connection -> Uni.createFrom()
                            .item(() -> SignedTree.begin(connection, integrator.schema(), state, SignedLog.KEY, null))
                            .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                            .invoke(SignedLog::signAll)));
            assertThat(tree.signedSize()).isEqualTo(1);
        }
        assertThat(granted(INTEGRATOR))
                .containsExactlyInAnyOrder(
                        "entry select", "tile select", "tile insert", "checkpoint select", "checkpoint insert");
    }

    private List<String> granted(String login) {
        assertThat(listed("select has_schema_privilege('%s', 'test_log', 'create')", login))
                .containsExactly("f");
        return listed("""
                        select relation.relname || ' ' || privilege
                        from pg_class relation,
                             unnest('{select,insert,update,delete,truncate,references,trigger,maintain}'::text[]) privilege
                        where relation.relnamespace = 'test_log'::regnamespace and relation.relkind in ('r', 'p', 'v')
                          and has_table_privilege('%s', relation.oid, privilege)""", login);
    }

    @Test
    void each_role_executes_what_it_is_for_and_nothing_else() {
        var executable = """
                select proname from pg_proc
                where pronamespace = 'test_log'::regnamespace and has_function_privilege('%s', oid, 'execute')""";
        assertThat(listed(executable, WRITER)).containsExactlyInAnyOrder("append", "move_completion");
        assertThat(listed(executable, READER)).isEmpty();
        assertThat(listed(executable, REDACTOR)).containsExactly("redact");
        assertThat(listed(executable, INTEGRATOR)).isEmpty();
    }

    @Test
    void only_a_writer_who_is_a_redactor_too_redacts() {
        var redaction = new Redaction(0, 1, to("claim/0"));
        try (var writer = postgres().as(WRITER)) {
            assertThatThrownBy(() -> await(writer.log().redact(redaction)))
                    .hasMessageContaining("permission denied for function redact");
        }
        postgres().database().execute("grant test_log_redactor to only_writer");
        try (var both = postgres().as(WRITER)) {
            assertThat(await(both.log().redact(redaction))).isInstanceOf(Appended.class);
            reads(both.log(), 2);
        }
    }

    private List<String> listed(String query, String login) {
        var values = new ArrayList<String>();
        try (var connection = postgres().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.formatted(login))) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into test_log.entry select * from test_log.entry",
                "insert into test_log.part values (0, 7, '', '')",
                "update test_log.part set content = ''",
                "delete from test_log.part",
                "truncate test_log.part",
                "insert into test_log.removal values (0, 1, 0)",
                "select test_log.redact(0, 1, 0)",
                "delete from test_log.part_0",
                "truncate test_log.entry_0",
                "insert into test_log.tile values (0, 0, '')",
                "insert into test_log.checkpoint values (0, '')",
                "drop table test_log.entry_1",
                "alter table test_log.entry disable trigger entry_stands",
                "update test_log.log set origin = ''",
                "select from test_log.log for update",
                "select from test_log.command_key",
                "delete from test_log.completion",
                "select test_log.drop_old_keys()",
                "select test_log.make_room(0, 1000000)",
                "select from test_log.flyway_schema_history",
                "create table test_log.own ()"
            })
    void a_writer_gets_no_further(String attack) {
        assertThatThrownBy(() -> postgres().database().as(WRITER).execute(attack))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void two_databases_of_one_cluster_make_their_logs_at_once() {
        var log = new LogSchema("shared_log", "sijil.test/shared", true);
        var made = IntStream.range(0, 2)
                .mapToObj(_ -> TestPostgres.freshDatabase())
                .map(database -> CompletableFuture.runAsync(() -> database.migrate(log)))
                .toList();
        assertThat(made).allSatisfy(CompletableFuture::join);
    }

    @Test
    void an_owner_need_not_be_superuser() {
        var database = TestPostgres.freshDatabase();
        database.execute(
                "create role maker login createrole; alter database %s owner to maker".formatted(database.name()));
        database.as("maker").migrate(new LogSchema("made_log", "sijil.test/made", true));
        database.as("maker").execute("select made_log.drop_old_keys()");
    }
}
