package org.sijil.query.position;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.store.Entry;

/** What some entries say, understood, and what is left to be done about it in a transaction. */
@FunctionalInterface
public interface Work {
    /** Entries must come in order, each once. */
    Uni<Void> in(StatelessSession session);

    /** Understands entries, on whatever thread: it asks nothing of the database. */
    interface Reader extends Function<List<Entry>, Work> {}
}
