package org.sijil.kit.database;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Tries a transaction again, for ever, while what fails is the database and not the transaction. */
public final class DatabaseRetry {
    private static final Logger LOG = Logger.getLogger(DatabaseRetry.class);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    private DatabaseRetry() {}

    /**
     * @param transaction can be run again whether it was committed or not
     * @param lost what else is a lost connection, and no mistake of ours, where the server said nothing
     */
    public static <T> Uni<T> whileInTrouble(Uni<T> transaction, Predicate<Throwable> lost) {
        Predicate<Throwable> passes = failure -> DatabaseTrouble.isReasonOf(failure, lost);
        return transaction
                .onFailure(passes)
                .invoke(away -> LOG.warnf("The database is in trouble, trying again: %s", away))
                .onFailure(passes)
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely();
    }
}
