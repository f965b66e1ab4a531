package org.sijil.query.claimlog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.sijil.kit.trace.EntryTraces;
import org.sijil.query.entry.EntryView;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Projection;
import org.sijil.query.position.Work;
import org.sijil.store.Entry;
import org.sijil.store.LogBatch;

/** Works the claim log into the views of entries, restrictions, areas and claims. */
@ApplicationScoped
public class ClaimLogProjector {
    private final Projection projection;
    private final EntryTraces traces;

    ClaimLogProjector(Projection projection, EntryTraces traces) {
        this.projection = projection;
        this.traces = traces;
    }

    @Incoming(PositionView.CLAIM_LOG)
    Uni<Void> project(LogBatch batch) {
        var work = projection.workIn(PositionView.CLAIM_LOG, batch, ClaimLogProjector::read);
        return traces.process("project", batch, work);
    }

    public static Work read(List<Entry> entries) {
        var views = entries.stream().map(EntryView::of).toList();
        var said = views.stream().map(Said::of).toList();
        return session -> views.isEmpty() ? Uni.createFrom().voidItem() : take(session, views, said);
    }

    private static Uni<Void> take(StatelessSession session, List<EntryView> views, List<Said> said) {
        return EntryView.TABLE
                .insert(session, views)
                .chain(() -> RestrictionStep.take(session, said))
                .chain(() -> AreaStep.take(session, said))
                .chain(() -> ClaimStep.take(session, said))
                .chain(() -> RedactionStep.take(session, said));
    }
}
