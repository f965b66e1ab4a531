package org.sijil.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;

class RelayTurnTest {
    private final Vertx vertx = Vertx.vertx();
    private final TestDatabase database = TestPostgres.freshDatabase();
    private final RelayTurn turn = new RelayTurn(vertx, database.connectOptions(), "claims");

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void one_has_it_at_a_time_and_another_after_it() {
        var first = working();
        var holding = turn.during(first.work()).subscribe().with(_ -> {}, _ -> {});
        Eventually.holds(() -> assertThat(first.begun()).isTrue());
        var refused = new AtomicReference<Throwable>();
        var second = working();
        turn.during(second.work()).subscribe().with(_ -> {}, refused::set);
        Eventually.holds(() -> assertThat(refused.get()).hasMessage("another replica relays"));
        assertThat(second.begun()).isFalse();
        holding.cancel();
        turn.during(second.work())
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(10))
                .atMost(100)
                .subscribe()
                .with(_ -> {}, refused::set);
        Eventually.holds(() -> assertThat(second.begun()).isTrue());
    }

    @Test
    void it_is_over_when_its_connection_is() {
        var held = working();
        var over = new AtomicReference<Throwable>();
        turn.during(held.work()).subscribe().with(_ -> {}, over::set);
        Eventually.holds(() -> assertThat(held.begun()).isTrue());
        database.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        Eventually.holds(() -> assertThat(over.get()).isNotNull());
    }

    @Test
    void who_gives_it_up_at_any_moment_leaves_no_connection() throws InterruptedException {
        for (int millis = 0; millis < 40; millis++) {
            var holding = turn.during(working().work()).subscribe().with(_ -> {}, _ -> {});
            Thread.sleep(millis);
            holding.cancel();
        }
        Eventually.holds(() -> assertThat(
                        database.count("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid()"))
                .isZero());
    }

    private static Working working() {
        return new Working(new AtomicBoolean());
    }

    /** Work without end. */
    private record Working(AtomicBoolean has) {
        Uni<Void> work() {
            return Uni.createFrom().emitter(_ -> has.set(true));
        }

        boolean begun() {
            return has.get();
        }
    }
}
