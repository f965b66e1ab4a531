package org.sijil.query.rebuild;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.schema.NextSchema;
import org.sijil.query.claimlog.ClaimLogProjector;
import org.sijil.query.controllog.ControlLogProjector;
import org.sijil.query.position.PositionView;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.LogBatch;

/**
 * The read models that are being built. The code that writes them is the projectors', and names the live schema: it runs
 * in transactions in which the schemas have changed names, and, but for the last, changed them back.
 */
@ApplicationScoped
class NextModels {
    private record Followed(
            String name, EventLog log, BiFunction<StatelessSession, List<Entry>, Uni<Void>> projector) {}

    private final Mutiny.SessionFactory sessions;
    private final List<Followed> logs;

    NextModels(
            Mutiny.SessionFactory sessions,
            @Identifier(LogSchemas.CLAIMS) EventLog claims,
            @Identifier(LogSchemas.CONTROL) EventLog control) {
        this.sessions = sessions;
        logs = List.of(
                new Followed(PositionView.CLAIM_LOG, claims, ClaimLogProjector::workIn),
                new Followed(PositionView.CONTROL_LOG, control, ControlLogProjector::workIn));
    }

    /** Works in a page of each log that is not worked in as far as in the live models. */
    Uni<Progress> workIn(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> forEach(log -> session.get(PositionView.class, log.name))
                .chain(live -> putInUse(session, schemas.next())
                        .chain(() -> workIn(session, live, 1))
                        .call(() -> putInUse(session, schemas.live()))));
    }

    /**
     * Works in what is left and stays in use. The live projectors wait meanwhile, each for its own row; it then goes on
     * from what that says, which is what the row in its place says.
     */
    Uni<Progress> takeOver(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> forEach(
                        log -> session.get(PositionView.class, log.name, LockModeType.PESSIMISTIC_WRITE))
                .chain(live -> putInUse(session, schemas.next())
                        .chain(() -> workIn(session, live, Integer.MAX_VALUE))
                        .invoke(NextModels::requireWhole)
                        .call(() -> session.updateMultiple(live))));
    }

    private static void requireWhole(Progress progress) {
        if (progress.left() > 0) {
            throw new IllegalStateException(
                    "the logs end %d entries before the live models".formatted(progress.left()));
        }
    }

    private static Uni<Void> putInUse(StatelessSession session, long schema) {
        return session.createNativeQuery("call query.change_places(cast(cast(:schema as bigint) as oid))")
                .setParameter("schema", schema)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Progress> workIn(StatelessSession session, List<PositionView> live, int pages) {
        return session.createNativeQuery("call query.keep_area_keys()")
                .executeUpdate()
                .chain(() -> workIn(session, logs.getFirst(), live.getFirst(), pages))
                .chain(claims ->
                        workIn(session, logs.getLast(), live.getLast(), pages).map(claims::plus));
    }

    private static Uni<Progress> workIn(StatelessSession session, Followed followed, PositionView live, int pages) {
        return session.get(PositionView.class, followed.name)
                .call(next -> followed.log
                        .readRange(next.size(), live.size())
                        .select()
                        .first(pages)
                        .onItem()
                        .transformToUniAndConcatenate(
                                page -> followed.projector.apply(session, next.advance(new LogBatch(page, null))))
                        .onItem()
                        .ignoreAsUni())
                .call(session::update)
                .map(next -> new Progress(next.size(), live.size()));
    }

    private <T> Uni<List<T>> forEach(Function<Followed, Uni<T>> read) {
        return Multi.createFrom()
                .iterable(logs)
                .onItem()
                .transformToUniAndConcatenate(read::apply)
                .collect()
                .asList();
    }
}
