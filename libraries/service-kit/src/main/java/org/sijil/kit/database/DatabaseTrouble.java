package org.sijil.kit.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a failure is the database's, which passes, and no mistake of ours. */
public final class DatabaseTrouble {
    /** Classes of SQLSTATE in which the server is in trouble, not the statement: connection, rollback, resources, stop. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private DatabaseTrouble() {}

    /** Whether the server said so, is not there, or has gone in the middle: of which Vert.x tells by itself. */
    public static boolean isReasonOf(Throwable failure) {
        return isReasonOf(failure, _ -> false);
    }

    /** @param lost what else is a lost connection, where the server said nothing */
    static boolean isReasonOf(Throwable failure, Predicate<Throwable> lost) {
        return causes(failure)
                .flatMap(DatabaseTrouble::sqlState)
                .findFirst()
                .map(state -> PASSING.contains(state.substring(0, 2)))
                .orElseGet(() -> causes(failure).anyMatch(DatabaseTrouble::isOfTheNetwork) || lost.test(failure));
    }

    private static boolean isOfTheNetwork(Throwable cause) {
        return cause instanceof VertxException || cause instanceof SocketException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** Hibernate Reactive tells some of the server's answers in the terms of JDBC. */
    private static Stream<String> sqlState(Throwable failure) {
        return switch (failure) {
            case PgException answer -> Stream.ofNullable(answer.getSqlState());
            case SQLException answer -> Stream.ofNullable(answer.getSQLState());
            default -> Stream.empty();
        };
    }
}
