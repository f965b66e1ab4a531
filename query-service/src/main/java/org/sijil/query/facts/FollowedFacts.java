package org.sijil.query.facts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sijil.format.ClaimLogFormat;
import org.sijil.query.position.ReadModelsReplaced;
import org.sijil.query.position.Served;

/** Keeps {@link Facts} up with the claim log, ahead of what is served: who asks for that need not wait. */
@ApplicationScoped
public class FollowedFacts {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int PAGE = 5000;

    private static final String ENTRIES =
            "select position, type, facts from query.entry where position >= $1 and position < $2 order by position";

    private final Pool database;
    private final Served served;
    private volatile Facts facts = new Facts();
    private @Nullable Uni<Facts> coming;
    private @Nullable Cancellable following;

    FollowedFacts(Pool database, Served served) {
        this.database = database;
        this.served = served;
    }

    void start(@Observes StartupEvent start) {
        following = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .onItem()
                // A look that fails, while the database is away, is one look less.
                .transformToUniAndConcatenate(
                        _ -> at(served.claims().size()).onFailure().recoverWithNull())
                .subscribe()
                .with(_ -> {});
    }

    void stop(@Observes ShutdownEvent stop) {
        if (following != null) {
            following.cancel();
        }
    }

    /** What is being read is taken in where nobody looks any more. */
    void forget(@Observes ReadModelsReplaced replaced) {
        facts = new Facts();
    }

    /** Comes once all entries below {@code known} are taken in. */
    public Uni<Facts> at(long known) {
        var here = facts;
        return here.size() >= known ? Uni.createFrom().item(here) : oneAtATime().chain(() -> at(known));
    }

    private synchronized Uni<Facts> oneAtATime() {
        if (coming == null) {
            coming = page().onTermination().invoke(this::arrived).memoize().indefinitely();
        }
        return coming;
    }

    private Uni<Facts> page() {
        var into = facts;
        long until = Math.min(into.size() + PAGE, served.claims().size());
        return database.preparedQuery(ENTRIES)
                .execute(Tuple.of(into.size(), until))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> {
                    StreamSupport.stream(rows.spliterator(), false).forEach(row -> take(row, into));
                    return into;
                });
    }

    private static void take(Row row, Facts into) {
        into.take(row.getLong("position"), ClaimLogFormat.read(row.getString("type"), row.getString("facts"), null));
    }

    private synchronized void arrived() {
        coming = null;
    }
}
