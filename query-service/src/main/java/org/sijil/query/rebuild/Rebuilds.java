package org.sijil.query.rebuild;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.schema.NextSchema;
import org.sijil.query.position.ReadModelsReplaced;
import org.sijil.query.position.Served;
import org.sijil.store.EventLog;

/** The rebuilds since this start, one at a time. Where another replica begins one as well, the first of them fails. */
@ApplicationScoped
class Rebuilds {
    /** So many are remembered. */
    private static final int LAST = 100;

    /** A statement that began before the switch may still look up a function of the models that were replaced. */
    private static final int DROP_AFTER_SECONDS = 30;

    private final NextSchema schema;
    private final Supplier<NextModels> models;
    private final Served served;
    private final Event<ReadModelsReplaced> replaced;
    private final Deque<Rebuild> last = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild").factory());
    private @Nullable Future<?> drop;

    Rebuilds(
            NextSchema schema,
            Mutiny.SessionFactory sessions,
            @Identifier(LogSchemas.CLAIMS) EventLog claims,
            @Identifier(LogSchemas.CONTROL) EventLog control,
            Served served,
            Event<ReadModelsReplaced> replaced) {
        this.schema = schema;
        this.models = () -> new NextModels(sessions, claims, control, NextModels.ROOM);
        this.served = served;
        this.replaced = replaced;
    }

    /** What a crash left. */
    void dropLeftover(@Observes StartupEvent start) {
        schema.drop();
    }

    /** Nothing while another runs. */
    synchronized Optional<Rebuild> begin() {
        if (!last.isEmpty() && last.getFirst().isRunning()) {
            return Optional.empty();
        }
        var rebuild = new Rebuild(schema, models, () -> replaced.fire(new ReadModelsReplaced()), served.applied());
        last.addFirst(rebuild);
        if (last.size() > LAST) {
            last.removeLast();
        }
        if (drop != null) {
            drop.cancel(false);
        }
        thread.execute(rebuild);
        // Behind it: on this thread one comes after the other.
        thread.execute(this::dropLater);
        return Optional.of(rebuild);
    }

    private synchronized void dropLater() {
        drop = thread.schedule(schema::drop, DROP_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    synchronized Optional<Rebuild> find(String id) {
        return last.stream().filter(rebuild -> rebuild.id.equals(id)).findFirst();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
