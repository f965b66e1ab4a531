package org.sijil.query.rebuild;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijil.kit.schema.NextSchema;
import org.sijil.query.position.PositionView;
import org.sijil.store.EventLog;

/** One rebuild: follows the live models from behind, and takes their place once it is near. */
final class Rebuild implements Runnable {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private static final List<String> LOGS = List.of(PositionView.CLAIM_LOG, PositionView.CONTROL_LOG);

    /** The live projectors wait while so many entries of each log are worked in. */
    private static final int NEAR = EventLog.MAX_PAGE;

    final String id = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();
    private final NextSchema schema;
    private final Supplier<NextModels> next;
    private final Runnable replaced;

    private final long total;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    private volatile @Nullable Progress whole;
    private volatile @Nullable Instant ended;
    private volatile @Nullable Verdict verdict;

    /**
     * @param replaced run after the switch, before the verdict is told
     * @param total    entries of both logs that the live models have worked in
     */
    Rebuild(NextSchema schema, Supplier<NextModels> next, Runnable replaced, long total) {
        this.schema = schema;
        this.next = next;
        this.replaced = replaced;
        this.total = total;
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
            LOG.errorf(
                    fault, "Rebuild %s failed after %d entries", id, progress().done());
            outcome = Verdict.FAILED;
        }
        ended = Instant.now();
        verdict = outcome;
    }

    private void build() throws Throwable {
        // Not kept: they remember much.
        var models = next.get();
        var schemas = schema.make();
        await(models.prepare(schemas));
        followBoth(models, schemas);
        // What has come meanwhile.
        followBoth(models, schemas);
        whole = VertxContextSupport.subscribeAndAwait(() -> models.takeOver(schemas));
        replaced.run();
    }

    private void followBoth(NextModels models, NextSchema.Pair schemas) throws Throwable {
        try (var threads = Executors.newFixedThreadPool(LOGS.size())) {
            var following = LOGS.stream()
                    .map(log -> threads.submit(() -> follow(models, schemas, log)))
                    .toList();
            try {
                for (var one : following) {
                    one.get();
                }
            } catch (ExecutionException fault) {
                threads.shutdownNow();
                throw fault.getCause();
            }
        }
    }

    private Void follow(NextModels models, NextSchema.Pair schemas, String log) throws Exception {
        long before;
        Progress now = new Progress(0, Long.MAX_VALUE);
        do {
            before = now.done();
            now = await(models.workIn(schemas, log));
            progress.put(log, now);
        } while (now.left() > NEAR && now.done() > before);
        // While the other log may still be worked in, into tables of its own.
        await(models.makeReadIndexes(schemas, log));
        return null;
    }

    private static <T> T await(Uni<T> uni) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> uni);
        } catch (Exception | Error fault) {
            throw fault;
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Progress progress() {
        var last = whole;
        if (last != null) {
            return last;
        }
        var sofar = progress.values().stream().reduce(new Progress(0, 0), Progress::plus);
        return new Progress(sofar.done(), Math.max(total, sofar.total()));
    }

    RebuildAnswer answer() {
        var now = ended == null ? Instant.now() : ended;
        long millis = Math.max(1, Duration.between(begun, now).toMillis());
        var sofar = progress();
        var eta = isRunning() && sofar.done() > 0 ? now.plusMillis(sofar.left() * millis / sofar.done()) : null;
        return new RebuildAnswer(id, sofar.done(), sofar.total(), sofar.done() * 1000 / millis, eta, verdict);
    }
}
