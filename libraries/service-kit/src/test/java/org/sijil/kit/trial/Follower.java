package org.sijil.kit.trial;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sijil.kit.log.ReadPosition;
import org.sijil.store.FollowFrom;
import org.sijil.store.LogBatch;

/** Follows the claim log and remembers what came; an entry of type {@link #POISON} it cannot handle. */
@ApplicationScoped
@Identifier("claim-log")
public class Follower implements ReadPosition {
    public static final String POISON = "poison.v1";

    private final List<LogBatch> batches = new CopyOnWriteArrayList<>();
    private final AtomicInteger handling = new AtomicInteger();
    private volatile int mostAtOnce;

    @Override
    public Uni<FollowFrom> last() {
        return Uni.createFrom().item(FollowFrom.BEGINNING);
    }

    @Incoming("claim-log")
    public Uni<Void> follow(LogBatch batch) {
        // As a database session asks for.
        VertxContextSafetyToggle.validateContextIfExists("not the message's own context", "not a context of its own");
        mostAtOnce = Math.max(mostAtOnce, handling.incrementAndGet());
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(5))
                .invoke(() -> {
                    handling.decrementAndGet();
                    if (batch.entries().stream().anyMatch(entry -> entry.type().equals(POISON))) {
                        throw new IllegalStateException("cannot handle it");
                    }
                    batches.add(batch);
                });
    }

    public List<LogBatch> batches() {
        return batches;
    }

    public int mostAtOnce() {
        return mostAtOnce;
    }
}
