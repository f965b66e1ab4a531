package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.testkit.Commands.named;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijil.store.Append;
import org.sijil.store.Outcome;
import org.sijil.store.Outcome.Appended;
import org.sijil.store.Outcome.Duplicate;

/** A call whose connection is lost on the way. */
class ConnectionFaultTest extends FaultContract {
    private static final Append COMMAND = named("one", "claim/1");

    private LossyProxy proxy;
    private PostgresTestLog behindProxy;

    @BeforeEach
    void connect() {
        proxy = new LossyProxy(PostgresTestLog.VERTX.getDelegate(), database().port());
        behindProxy = postgres().replicaThrough(proxy.port());
        assertThat(history.send(behindProxy.log(), named("first", "claim/0")).join())
                .isInstanceOf(Appended.class);
    }

    @AfterEach
    void disconnect() {
        behindProxy.close();
        proxy.close();
    }

    private CompletableFuture<Outcome> sent() {
        return history.send(behindProxy.log(), COMMAND);
    }

    private void assertLost(CompletableFuture<Outcome> answer) {
        Eventually.holds(() -> assertThat(answer).isCompletedExceptionally());
    }

    @Test
    void what_is_lost_on_the_way_to_the_log_leaves_nothing_and_a_retry_appends() {
        proxy.lose(LossyProxy.Loss.REQUEST);
        assertLost(sent());
        assertThat(await(log().size())).isEqualTo(1);
        proxy.lose(LossyProxy.Loss.NOTHING);
        assertThat(sent().join()).isInstanceOf(Appended.class);
    }

    @Test
    void an_answer_lost_after_commit_is_given_again_to_a_retry() {
        proxy.lose(LossyProxy.Loss.ANSWER);
        assertLost(sent());
        assertThat(await(log().size())).isEqualTo(2);
        proxy.lose(LossyProxy.Loss.NOTHING);
        assertThat(sent().join()).isInstanceOf(Duplicate.class);
    }

    @Test
    void a_connection_cut_while_the_call_is_under_way_leaves_all_or_nothing() {
        proxy.lose(LossyProxy.Loss.CONNECTION);
        assertLost(sent());
        proxy.lose(LossyProxy.Loss.NOTHING);
        sent().join();
        assertThat(await(log().size())).isEqualTo(2);
    }

    @Test
    void a_backend_killed_before_commit_leaves_nothing_and_a_retry_appends() {
        testLog().whileStalled(() -> {
            var answer = history.send(log(), COMMAND);
            Eventually.holds(() -> assertThat(database().count("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'""")).isEqualTo(1));
            assertLost(answer);
        });
        assertThat(await(log().size())).isEqualTo(1);
        assertThat(history.send(log(), COMMAND).join()).isInstanceOf(Appended.class);
    }

    @ParameterizedTest
    @EnumSource(LossyProxy.Loss.class)
    void connections_may_be_lost_under_load(LossyProxy.Loss loss) {
        try (var load = new Load(history, behindProxy.log(), log())) {
            for (int i = 0; i < 5; i++) {
                proxy.lose(loss);
                load.goesOn(20);
                proxy.lose(LossyProxy.Loss.NOTHING);
                load.goesOn(20);
            }
        }
    }

    @Test
    void backends_may_be_killed_under_load() {
        try (var load = new Load(history, behindProxy.log(), log())) {
            for (int i = 0; i < 5; i++) {
                database().execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and query like '%append(%' and pid <> pg_backend_pid()""");
                load.goesOn(20);
            }
        }
    }
}
