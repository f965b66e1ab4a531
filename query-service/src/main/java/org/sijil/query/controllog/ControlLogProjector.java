package org.sijil.query.controllog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sijil.query.position.PositionView;
import org.sijil.query.position.Projection;
import org.sijil.store.LogBatch;

/** Works the control log into the live models. */
@ApplicationScoped
public class ControlLogProjector {
    private final Projection projection;
    private final RevisionStep step = new RevisionStep();

    ControlLogProjector(Projection projection) {
        this.projection = projection;
    }

    @Incoming(PositionView.CONTROL_LOG)
    Uni<Void> project(LogBatch batch) {
        return projection.workIn(PositionView.CONTROL_LOG, batch, step::take);
    }
}
