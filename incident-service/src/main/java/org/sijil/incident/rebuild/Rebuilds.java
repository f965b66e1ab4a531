package org.sijil.incident.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.EventLog;

/** The rebuilds since this start, one at a time: each holds as much as the folder does. */
@ApplicationScoped
class Rebuilds {
    /** So many are remembered. */
    private static final int LAST = 100;

    private final EventLog claims;
    private final EventLog control;
    private final Deque<Rebuild> last = new ArrayDeque<>();
    private @Nullable Thread running;

    Rebuilds(@Identifier(LogSchemas.CLAIMS) EventLog claims, @Identifier(LogSchemas.CONTROL) EventLog control) {
        this.claims = claims;
        this.control = control;
    }

    /** Nothing while another runs. */
    synchronized Optional<Rebuild> begin(long total) {
        if (!last.isEmpty() && last.getFirst().isRunning()) {
            return Optional.empty();
        }
        var rebuild = new Rebuild(claims, control, total);
        last.addFirst(rebuild);
        if (last.size() > LAST) {
            last.removeLast();
        }
        running = Thread.ofPlatform().daemon().name("rebuild").start(rebuild);
        return Optional.of(rebuild);
    }

    synchronized Optional<Rebuild> find(String id) {
        return last.stream().filter(rebuild -> rebuild.id.equals(id)).findFirst();
    }

    @PreDestroy
    synchronized void stop() {
        if (running != null) {
            running.interrupt();
        }
    }
}
