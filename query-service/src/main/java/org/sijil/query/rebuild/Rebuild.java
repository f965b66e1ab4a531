package org.sijil.query.rebuild;

import io.quarkus.vertx.VertxContextSupport;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.schema.NextSchema;
import org.sijil.store.EventLog;

/** One rebuild: follows the live models from behind, and takes their place once it is near. */
final class Rebuild implements Runnable {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    /** The live projectors wait while so many entries are worked in. */
    private static final int NEAR = EventLog.MAX_PAGE;

    final String id = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();
    private final NextSchema schema;
    private final NextModels models;
    private final Runnable replaced;

    private volatile Progress progress;
    private volatile @Nullable Instant ended;
    private volatile @Nullable Verdict verdict;

    /**
     * @param replaced run after the switch, before the verdict is told
     * @param total    entries of both logs that the live models have worked in
     */
    Rebuild(NextSchema schema, NextModels models, Runnable replaced, long total) {
        this.schema = schema;
        this.models = models;
        this.replaced = replaced;
        progress = new Progress(0, total);
    }

    boolean isRunning() {
        return verdict == null;
    }

    @Override
    public void run() {
        Verdict outcome;
        try {
            build();
            outcome = Verdict.SWITCHED;
        } catch (Throwable fault) {
            LOG.errorf(fault, "Rebuild %s failed after %d entries", id, progress.done());
            outcome = Verdict.FAILED;
        }
        ended = Instant.now();
        verdict = outcome;
    }

    private void build() throws Throwable {
        var schemas = schema.make();
        long before;
        do {
            before = progress.done();
            progress = VertxContextSupport.subscribeAndAwait(() -> models.workIn(schemas));
        } while (progress.left() > NEAR && progress.done() > before);
        progress = VertxContextSupport.subscribeAndAwait(() -> models.takeOver(schemas));
        replaced.run();
    }

    RebuildAnswer answer() {
        var now = ended == null ? Instant.now() : ended;
        long millis = Math.max(1, Duration.between(begun, now).toMillis());
        var sofar = progress;
        var eta = isRunning() && sofar.done() > 0 ? now.plusMillis(sofar.left() * millis / sofar.done()) : null;
        return new RebuildAnswer(id, sofar.done(), sofar.total(), sofar.done() * 1000 / millis, eta, verdict);
    }
}
