package org.sijil.kit.log;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.sijil.store.EventLog;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/** What brings the entries of a log to a channel. */
@FunctionalInterface
interface LogCarrier {
    /** Gives the entries after a position, as {@link EventLog#follow} does. */
    Multi<LogBatch> follow(EventLog log, FollowFrom from);

    /** Fails, saying why, until it can bring any. */
    default Uni<Void> presence() {
        return Uni.createFrom().voidItem();
    }
}
