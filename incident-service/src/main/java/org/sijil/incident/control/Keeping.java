package org.sijil.incident.control;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.sijil.store.LogBatch;

/**
 * A batch that is drawn and is being kept.
 *
 * @param isKept comes once; false where the lease was lost
 */
record Keeping(LogBatch batch, Uni<Boolean> isKept) {
    private static final Logger LOG = Logger.getLogger(Keeping.class);

    static Keeping begin(LogBatch batch, Uni<Boolean> keep) {
        var isKept = keep.memoize().indefinitely();
        isKept.subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.errorf(
                                failure,
                                "Not kept: what follows from the claim log until position %d",
                                batch.entries().getLast().position()));
        return new Keeping(batch, isKept);
    }
}
