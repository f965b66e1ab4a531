package org.sijil.query.position;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.kit.trace.EntryTraces;

/**
 * The size of the claim log that this replica serves: the greatest K with the claim log below K worked in and the
 * control log complete to K. It only grows, and lags what is committed by no more than a moment.
 */
@ApplicationScoped
public class Served {
    /** How long a read waits for what it asks for; a projector that keeps up is there in a fraction of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Waiting(long known, UniEmitter<? super Long> reader) {}

    private final EntryTraces traces;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile PositionView claims = PositionView.beginning(PositionView.CLAIM_LOG);
    private volatile PositionView control = PositionView.beginning(PositionView.CONTROL_LOG);

    Served(EntryTraces traces) {
        this.traces = traces;
    }

    public long known() {
        return Math.min(claims.size(), control.completeTo);
    }

    /** Entries of both logs that are worked in. */
    public long applied() {
        return claims.size() + control.size();
    }

    /** How far the claim log is worked in; it may be further than what is served. */
    public PositionView claims() {
        return claims;
    }

    PositionView control() {
        return control;
    }

    /** Comes once so much is served; a problem says so when that takes too long. */
    public Uni<Long> atLeast(long known) {
        return known <= known()
                ? Uni.createFrom().item(known())
                : reached(known).ifNoItem().after(PATIENCE).failWith(() -> notYet(known));
    }

    private Uni<Long> reached(long known) {
        return Uni.createFrom()
                .<Long>emitter(reader -> {
                    var self = new Waiting(known, reader);
                    waiting.add(self);
                    reader.onTermination(() -> waiting.remove(self));
                    release();
                })
                // It is a projector that sets the reader going.
                .emitOn(OnContext.current());
    }

    private ProblemException notYet(long known) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_YET_KNOWN, "%d entries are asked for, %d are served".formatted(known, known())));
    }

    /** To be told after the commit: what is served must be there to be read. */
    public synchronized void moved(PositionView position) {
        long before = known();
        if (position.log.equals(PositionView.CLAIM_LOG)) {
            claims = position.furtherOf(claims);
        } else {
            control = position.furtherOf(control);
        }
        release();
        traces.visible(before, known());
    }

    private void release() {
        var known = known();
        for (var reader : waiting) {
            if (reader.known <= known && waiting.remove(reader)) {
                reader.reader.complete(known);
            }
        }
    }
}
