package org.sijil.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tries a transaction again, for ever, while what fails is the database and not the transaction. */
public final class DatabaseRetry {
    private static final Logger LOG = Logger.getLogger(DatabaseRetry.class);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    /** Classes of SQLSTATE in which the server is in trouble, not the statement: connection, rollback, resources, stop. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private DatabaseRetry() {}

    /**
     * @param transaction can be run again whether it was committed or not
     * @param lost whether a failure that is no answer of the server's is a lost connection, and no mistake of ours
     */
    public static <T> Uni<T> whileInTrouble(Uni<T> transaction, Predicate<Throwable> lost) {
        Predicate<Throwable> passes = failure -> passes(failure, lost);
        return transaction
                .onFailure(passes)
                .invoke(away -> LOG.warnf("The database is in trouble, trying again: %s", away))
                .onFailure(passes)
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely();
    }

    private static boolean passes(Throwable failure, Predicate<Throwable> lost) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(DatabaseRetry::sqlState)
                .findFirst()
                .map(state -> PASSING.contains(state.substring(0, 2)))
                .orElseGet(() -> lost.test(failure));
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
