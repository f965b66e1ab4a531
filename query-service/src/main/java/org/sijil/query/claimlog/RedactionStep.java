package org.sijil.query.claimlog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;

/** Redactions: the words go wherever they stand here, in the transaction that reads of it. */
final class RedactionStep {
    private RedactionStep() {}

    static Uni<Void> take(StatelessSession session, List<Said> said) {
        return Multi.createFrom()
                .iterable(said)
                .onItem()
                .transformToUniAndConcatenate(one -> one.event() instanceof EntryRedacted redacted
                        ? redact(session, redacted.position(), one.position())
                        : Uni.createFrom().voidItem())
                .collect()
                .last();
    }

    private static Uni<Void> redact(StatelessSession session, long position, long by) {
        return session.createMutationQuery(
                        "update EntryView set words = null, redactedBy = :by where position = :position")
                .setParameter("by", by)
                .setParameter("position", position)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete AreaNameView where knownFrom = :knownFrom")
                        .setParameter("knownFrom", position + 1)
                        .executeUpdate())
                .chain(() -> session.createMutationQuery("delete ClaimWordsView where content = :position")
                        .setParameter("position", position)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
