package org.sijil.query.rebuild;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.kit.schema.NextSchema;
import org.sijil.query.claimlog.ClaimLogProjector;
import org.sijil.query.controllog.ControlLogProjector;
import org.sijil.query.position.OnContext;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Work;
import org.sijil.store.EventLog;

/**
 * The read models that are being built. The code that writes them is the projectors', and names no schema: it runs in
 * transactions whose search path leads beside the live one. Statements there are planned once a session, as nothing is
 * renamed before the end.
 */
final class NextModels {
    /** Worked in by one transaction: so many that its commit and its lock cost little, and no more than memory holds. */
    private static final int PAGES = 16;

    /** By themselves revisions would take twice as long as the claims that they follow from. */
    private static final int CONTROL_WRITERS = 2;

    /** Rows of control that are remembered, so that they take less than a fifth of the memory. */
    static final int ROOM = (int) Math.min(Runtime.getRuntime().maxMemory() >> 12, 1 << 20);

    private final Mutiny.SessionFactory sessions;
    private final List<Followed> logs;

    /** @param room for so many rows of control in memory */
    NextModels(Mutiny.SessionFactory sessions, EventLog claims, EventLog control, int room) {
        this.sessions = sessions;
        logs = List.of(
                new Followed(PositionView.CLAIM_LOG, claims, List.of(ClaimLogProjector::read)),
                new Followed(PositionView.CONTROL_LOG, control, controlReaders(room)));
    }

    private static List<Work.Reader> controlReaders(int room) {
        return Stream.generate(() -> ControlLogProjector.remembering(room / CONTROL_WRITERS))
                .limit(CONTROL_WRITERS)
                .toList();
    }

    /**
     * Leaves out, of models that hold nothing yet, the indexes that only reads use; and gives areas their numbers, for which
     * else the first transaction of one log would wait for that of the other.
     */
    Uni<Void> prepare(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> call(session, "drop_read_indexes", schemas.next())
                .chain(() -> call(session, "keep_area_keys", schemas.next())));
    }

    /** Gives what a log fills whatever index the models in use have there, and statistics where there are none. */
    Uni<Void> makeReadIndexes(NextSchema.Pair schemas, String log) {
        return sessions.withStatelessTransaction(session -> makeReadIndexes(session, schemas, log));
    }

    private static Uni<Void> makeReadIndexes(StatelessSession session, NextSchema.Pair schemas, String log) {
        return session.createNativeQuery(
                        "call query.make_read_indexes(cast(cast(:schema as bigint) as oid), cast(:log as text))")
                .setParameter("schema", schemas.next())
                .setParameter("log", log)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Works in some pages of a log that is not worked in as far as in the live models. The logs fill different tables: both
     * may be worked in at once.
     */
    Uni<Progress> workIn(NextSchema.Pair schemas, String log) {
        var followed =
                logs.stream().filter(one -> one.name().equals(log)).findFirst().orElseThrow();
        // The numbers of areas are there before two writers might wait for each other to give them.
        return sessions.withStatelessTransaction(session ->
                        live(session, followed, "").call(() -> call(session, "keep_area_keys", schemas.next())))
                .chain(live -> inTransactions(
                        schemas, followed.readers().size(), writers -> workIn(writers, followed, live, PAGES)));
    }

    /** They are committed one after the other, the first of them last: it is the one that moves the position. */
    private <T> Uni<T> inTransactions(
            NextSchema.Pair schemas, int count, Function<List<StatelessSession>, Uni<T>> work) {
        return sessions.openStatelessSession()
                .chain(session -> session.withTransaction(_ -> call(session, "write_into_next", schemas.next())
                                .chain(() -> count == 1
                                        ? work.apply(List.of(session))
                                        : inTransactions(
                                                schemas, count - 1, others -> work.apply(and(session, others)))))
                        .eventually(session::close));
    }

    private static List<StatelessSession> and(StatelessSession first, List<StatelessSession> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /**
     * Works in what is left and comes into use. The live projectors wait meanwhile, each for its own row; it then goes on
     * from what that says, which is what the row in its place says.
     */
    Uni<Progress> takeOver(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> forEach(log -> live(session, log, "for update"))
                .call(() -> call(session, "keep_area_keys", schemas.next()))
                .call(() -> call(session, "write_into_next", schemas.next()))
                .chain(live -> workIn(List.of(session), logs.getFirst(), live.getFirst(), Integer.MAX_VALUE)
                        .chain(claims -> workIn(List.of(session), logs.getLast(), live.getLast(), Integer.MAX_VALUE)
                                .map(claims::plus))
                        .invoke(NextModels::requireWhole)
                        .call(() -> session.updateMultiple(live)))
                // Mostly they are there; nothing comes into use without them.
                .call(() -> forEach(log -> makeReadIndexes(session, schemas, log.name())))
                .call(() -> call(session, "change_places", schemas.next())));
    }

    private static void requireWhole(Progress progress) {
        if (progress.left() > 0) {
            throw new IllegalStateException(
                    "the logs end %d entries before the live models".formatted(progress.left()));
        }
    }

    private static Uni<Void> call(StatelessSession session, String procedure, long schema) {
        return session.createNativeQuery("call query.%s(cast(cast(:schema as bigint) as oid))".formatted(procedure))
                .setParameter("schema", schema)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** By name: in this transaction the mapped table is not the live one. */
    private static Uni<PositionView> live(StatelessSession session, Followed log, String locked) {
        return session.createNativeQuery(
                        "select * from query.read_position where log = :log " + locked, PositionView.class)
                .setParameter("log", log.name())
                .getSingleResult();
    }

    private static Uni<Progress> workIn(
            List<StatelessSession> writers, Followed followed, PositionView live, int pages) {
        var session = writers.getFirst();
        return session.get(PositionView.class, followed.name())
                .call(next -> followed.log()
                        .readRange(next.size(), live.size())
                        .select()
                        .first(pages)
                        // While one page is worked in, the next is understood and the one after it read.
                        .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                        .map(followed::read)
                        .emitOn(OnContext.current(), 1)
                        .onItem()
                        .transformToUniAndConcatenate(page -> page.workIn(writers, next))
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
