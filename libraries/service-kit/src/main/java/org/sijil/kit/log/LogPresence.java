package org.sijil.kit.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether a log that another service makes is made yet. */
@ApplicationScoped
class LogPresence {
    /** What readers select from is the last thing that the log's migrations make. */
    private static final String IS_THERE = "select to_regclass($1 || '.stored_entry') is not null";

    private final Pool pool;

    LogPresence(Pool pool) {
        this.pool = pool;
    }

    /** Fails where it is not there, or the database is not. */
    Uni<Void> require(String schema) {
        return pool.preparedQuery(IS_THERE)
                .execute(Tuple.of(schema))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(there -> {
                    if (!there) {
                        throw new IllegalStateException("there is no log " + schema + " yet");
                    }
                })
                .replaceWithVoid();
    }
}
