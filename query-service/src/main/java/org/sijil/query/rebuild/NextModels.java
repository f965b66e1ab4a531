package org.sijil.query.rebuild;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.schema.NextSchema;
import org.sijil.query.claimlog.ClaimLogProjector;
import org.sijil.query.controllog.ControlLogProjector;
import org.sijil.query.position.OnContext;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Work;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.LogBatch;

/**
 * The read models that are being built. The code that writes them is the projectors', and names no schema: it runs in
 * transactions whose search path leads beside the live one. Statements there are planned once a session, as nothing is
 * renamed before the end.
 */
@ApplicationScoped
class NextModels {
    /** Worked in by one transaction: so many that its commit and its lock cost little, and no more than memory holds. */
    private static final int PAGES = 16;

    private record Followed(String name, EventLog log, Work.Reader reader) {
        Read read(List<Entry> page) {
            return new Read(page, reader.apply(page));
        }
    }

    private record Read(List<Entry> page, Work work) {
        /** Goes on from where the models stand. */
        Uni<Void> workIn(StatelessSession session, PositionView next) {
            next.advance(new LogBatch(page, null));
            return work.in(session);
        }
    }

    private final Mutiny.SessionFactory sessions;
    private final List<Followed> logs;

    NextModels(
            Mutiny.SessionFactory sessions,
            @Identifier(LogSchemas.CLAIMS) EventLog claims,
            @Identifier(LogSchemas.CONTROL) EventLog control) {
        this.sessions = sessions;
        logs = List.of(
                new Followed(PositionView.CLAIM_LOG, claims, ClaimLogProjector::read),
                new Followed(PositionView.CONTROL_LOG, control, ControlLogProjector::read));
    }

    /**
     * Leaves out, of models that hold nothing yet, the indexes that only reads use; and gives areas their numbers, for which
     * else the first transaction of one log would wait for that of the other.
     */
    Uni<Void> prepare(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> call(session, "drop_read_indexes", schemas.next())
                .chain(() -> call(session, "write_into_next", schemas.next())));
    }

    /** Gives the models whatever index those in use have and they have not, and statistics where there are none. */
    Uni<Void> makeReadIndexes(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> call(session, "make_read_indexes", schemas.next()));
    }

    /**
     * Works in some pages of a log that is not worked in as far as in the live models. The logs fill different tables: both
     * may be worked in at once.
     */
    Uni<Progress> workIn(NextSchema.Pair schemas, String log) {
        var followed =
                logs.stream().filter(one -> one.name.equals(log)).findFirst().orElseThrow();
        return sessions.withStatelessTransaction(session -> live(session, followed, "")
                .call(() -> call(session, "write_into_next", schemas.next()))
                .chain(live -> workIn(session, followed, live, PAGES)));
    }

    /**
     * Works in what is left and comes into use. The live projectors wait meanwhile, each for its own row; it then goes on
     * from what that says, which is what the row in its place says.
     */
    Uni<Progress> takeOver(NextSchema.Pair schemas) {
        return sessions.withStatelessTransaction(session -> forEach(log -> live(session, log, "for update"))
                .call(() -> call(session, "write_into_next", schemas.next()))
                .chain(live -> workIn(session, logs.getFirst(), live.getFirst(), Integer.MAX_VALUE)
                        .chain(claims -> workIn(session, logs.getLast(), live.getLast(), Integer.MAX_VALUE)
                                .map(claims::plus))
                        .invoke(NextModels::requireWhole)
                        .call(() -> session.updateMultiple(live)))
                // Mostly they are there; nothing comes into use without them.
                .call(() -> call(session, "make_read_indexes", schemas.next()))
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
                .setParameter("log", log.name)
                .getSingleResult();
    }

    private static Uni<Progress> workIn(StatelessSession session, Followed followed, PositionView live, int pages) {
        return session.get(PositionView.class, followed.name)
                .call(next -> followed.log
                        .readRange(next.size(), live.size())
                        .select()
                        .first(pages)
                        // While one page is worked in, the next is understood and the one after it read.
                        .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                        .map(followed::read)
                        .emitOn(OnContext.current(), 1)
                        .onItem()
                        .transformToUniAndConcatenate(page -> page.workIn(session, next))
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
