package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.hash;
import static org.sijil.testkit.Commands.to;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AbstractVerticle;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.store.Completion;
import org.sijil.store.FollowFrom;
import org.sijil.store.Outcome;

/** What the database itself holds to. */
class PostgresLogTest extends LogContract {
    @Override
    PostgresTestLog open(boolean stamped) {
        return PostgresTestLog.create(stamped);
    }

    private PostgresTestLog postgres() {
        return (PostgresTestLog) testLog();
    }

    @Test
    void a_batch_of_nothing_appends_nothing() {
        List<Outcome> outcomes = onConnection(connection -> postgres().writer().append(connection, List.of()));
        assertThat(outcomes).isEmpty();
        assertThat(await(log().size())).isZero();
    }

    /** Each from an event loop of its own, as requests come; two full calls may be under way. */
    @Test
    void each_of_many_senders_stands_in_the_order_in_which_it_sent() {
        var senders = Stream.generate(Sender::new).limit(4).toList();
        for (var sender : senders) {
            PostgresTestLog.VERTX
                    .getDelegate()
                    .deployVerticle(sender)
                    .onFailure(sender.positions::completeExceptionally);
        }
        for (var sender : senders) {
            assertThat(await(Uni.createFrom().completionStage(sender.positions)))
                    .hasSize(20 * 300)
                    .isSorted();
        }
    }

    private final class Sender extends AbstractVerticle {
        private final CompletableFuture<List<Long>> positions = new CompletableFuture<>();

        @Override
        public void start() {
            Multi.createFrom()
                    .range(0, 20)
                    .onItem()
                    .transformToUniAndConcatenate(_ -> sendMany())
                    .onItem()
                    .disjoint()
                    .map(outcome -> ((Outcome.Appended) outcome).receipt().position())
                    .collect()
                    .asList()
                    .subscribe()
                    .with(positions::complete, positions::completeExceptionally);
        }

        private Uni<List<Outcome>> sendMany() {
            var sent = IntStream.range(0, 300)
                    .mapToObj(i -> log().append(to("claim/" + i)))
                    .toList();
            return Uni.join().all(sent).andFailFast();
        }
    }

    private <T> T onConnection(Function<SqlConnection, Uni<T>> work) {
        return await(postgres().pool().withConnection(work));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update test_log.entry set header = header where position = 0",
                "delete from test_log.entry where position = 0",
                "truncate test_log.entry"
            })
    void entries_stand_even_against_their_owner(String attack) {
        appendTo("claim/1");
        assertThatThrownBy(() -> postgres().database().execute(attack))
                .rootCause()
                .hasMessageContaining("entries of a log are never changed or removed");
        assertThat(await(log().size())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin isolation level repeatable read",
                "begin isolation level serializable",
                "begin; set local synchronous_commit = off",
                "begin; set local synchronous_commit = local"
            })
    void append_refuses_a_transaction_that_cannot_keep_its_word(String setting) {
        assertThatThrownBy(() -> onConnection(connection -> connection
                        .query(setting)
                        .execute()
                        .chain(() -> postgres().writer().append(connection, List.of(to("claim/1"))))
                        .onTermination()
                        .call(() -> connection.query("rollback").execute())))
                .hasMessageContaining("append needs");
        assertThat(await(log().size())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update test_log.tile set level = 1",
                "delete from test_log.tile",
                "truncate test_log.tile",
                "update test_log.checkpoint set size = 1",
                "delete from test_log.checkpoint",
                "truncate test_log.checkpoint"
            })
    void so_does_what_proves_them(String attack) {
        assertThatThrownBy(() -> postgres().database().execute(attack))
                .rootCause()
                .hasMessageContaining("tiles and checkpoints of a log are never changed or removed");
    }

    @Test
    void recorded_at_stays_where_it_is_while_the_clock_is_behind_it() {
        postgres().database().execute("""
                insert into test_log.entry (position, stream, version, previous, type, recorded_at, header, leaf_hash)
                values (0, 'claim/1', 0, -1, 't', '2100-01-01T00:00:00Z', '"parts":[]}', sha256(''))""");
        assertThat(append(to("claim/1")).recordedAt()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(entry(1).header()).contains("\"recordedAt\":\"2100-01-01T00:00:00.000000Z\"");
    }

    @Test
    void entries_and_completion_stand_or_fall_with_the_transaction() {
        var completion = new Completion(1, hash("source entry 0"));
        Function<SqlConnection, Uni<Void>> derive = connection -> postgres()
                .writer()
                .append(connection, List.of(to("claim/1"), to("claim/2")))
                .chain(() -> postgres().writer().moveCompletion(connection, completion));

        assertThatThrownBy(() -> await(postgres()
                        .pool()
                        .withTransaction(connection -> derive.apply(connection)
                                .onItem()
                                .failWith(() -> new IllegalStateException("own rows refused")))))
                .hasMessage("own rows refused");
        assertThat(await(log().size())).isZero();

        await(postgres().pool().withTransaction(derive));
        var batch = await(log().follow(FollowFrom.BEGINNING).toUni());
        assertThat(batch.entries()).hasSize(2);
        assertThat(batch.completion()).isEqualTo(completion);
    }

    @Test
    void an_entry_without_the_content_of_a_part_is_read_with_the_rest() {
        append(Commands.with(Commands.parts("facts", "words"), to("claim/1")));
        postgres().database().execute("delete from test_log.part where index = 1");
        var parts = entry(0).parts();
        assertThat(parts.get(0).part()).isNotNull();
        assertThat(parts.get(1).part()).isNull();
        assertThat(entry(0).header()).contains(parts.get(1).commitment().hex());
    }
}
