package org.sijil.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
        var answer = answer(failure);
        return answer == null
                ? lost.test(failure)
                : PASSING.contains(answer.getSqlState().substring(0, 2));
    }

    private static @Nullable PgException answer(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(PgException.class::isInstance)
                .map(PgException.class::cast)
                .findFirst()
                .orElse(null);
    }
}
