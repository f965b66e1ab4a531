package org.sijil.query.position;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was worked in before a restart is served from the first request on. */
@ApplicationScoped
class ServedAtStart {
    private final Mutiny.SessionFactory sessions;
    private final Served served;

    ServedAtStart(Mutiny.SessionFactory sessions, Served served) {
        this.sessions = sessions;
        this.served = served;
    }

    void tell(@Observes StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessSession(
                        session -> session.createSelectionQuery("from PositionView", PositionView.class)
                                .getResultList()))
                .forEach(served::moved);
    }
}
