package org.sijil.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.store.LogBatch;

@QuarkusTest
@WithTestResource(QueryDatabase.class)
class ProjectionTest {
    private static final LogBatch NOTHING = new LogBatch(List.of(), null);

    @Inject
    Projection projection;

    private final AtomicInteger tries = new AtomicInteger();

    private void workIn(String firstTry) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> projection
                .workIn(
                        PositionView.CLAIM_LOG,
                        NOTHING,
                        _ -> session -> tries.incrementAndGet() > 1
                                ? Uni.createFrom().voidItem()
                                : session.createNativeQuery(firstTry)
                                        .executeUpdate()
                                        .replaceWithVoid())
                .ifNoItem()
                .after(Duration.ofSeconds(20))
                .fail());
    }

    private static String refusal(String sqlState) {
        return "do 'begin raise exception using errcode = ''%s''; end'".formatted(sqlState);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "53300"})
    void trouble_of_the_server_passes(String sqlState) throws Throwable {
        workIn(refusal(sqlState));
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_lost_connection_passes() throws Throwable {
        workIn("do 'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); end'");
        assertThat(tries).hasValue(2);
    }

    /** As Hibernate Reactive tells it where the connection goes while a transaction begins. */
    @Test
    void a_connection_that_is_lost_twice_passes() throws Throwable {
        var lost = new CompositeException(
                new SocketException("Connection reset"), new IllegalStateException("HR000090: live transaction"));
        VertxContextSupport.subscribeAndAwait(() -> projection.workIn(
                PositionView.CLAIM_LOG,
                NOTHING,
                _ -> _ -> tries.incrementAndGet() > 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(lost)));
        assertThat(tries).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "23505", "42P01"})
    void a_refusal_of_the_statement_stays_one(String sqlState) {
        assertThatThrownBy(() -> workIn(refusal(sqlState))).isNotNull();
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_mistake_of_ours_stays_one() {
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(
                        () -> projection.workIn(PositionView.CLAIM_LOG, NOTHING, _ -> {
                            tries.incrementAndGet();
                            throw new IllegalStateException("an entry that cannot be read");
                        })))
                .hasMessageContaining("cannot be read");
        assertThat(tries).hasValue(1);
    }
}
