package org.sijil.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTroubleTest {
    static Stream<Throwable> passing() {
        return Stream.of(
                new PgException("starting up", "FATAL", "57P03", null),
                new SQLException("terminated", "57P01"),
                ClosedConnectionException.INSTANCE,
                new VertxException("Connection is not active now", true),
                new SocketException("Connection reset"),
                new ConnectException("refused"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void the_database_is_away(Throwable failure) {
        assertThat(DatabaseTrouble.isReasonOf(failure)).isTrue();
        assertThat(DatabaseTrouble.isReasonOf(new IllegalStateException(failure)))
                .isTrue();
    }

    static Stream<Throwable> ours() {
        return Stream.of(
                new PgException("no such table", "ERROR", "42P01", null),
                new IllegalStateException("a mistake", new PgException("a duplicate", "ERROR", "23505", null)),
                new IllegalStateException("a mistake"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void the_mistake_is_ours(Throwable failure) {
        assertThat(DatabaseTrouble.isReasonOf(failure)).isFalse();
    }
}
