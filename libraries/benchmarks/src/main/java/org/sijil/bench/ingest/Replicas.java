package org.sijil.bench.ingest;

import io.vertx.mutiny.core.Vertx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.sijil.bench.Effort;
import org.sijil.bench.Entrant;
import org.sijil.bench.Rounds;
import org.sijil.bench.Sending;
import org.sijil.bench.Table;
import org.sijil.bench.WrongAnswer;
import org.sijil.testkit.TestDatabase;

/** One ingest-service, and two over the same database, by turns. */
record Replicas(Vertx vertx, TestDatabase database, ClaimClient first, ClaimClient second) {
    private static final int STREAMS = 2;

    private static final String OUT_OF_ORDER = """
            select count(*) from (
              select position, row_number() over log - 1 as number, recorded_at, lag(recorded_at) over log as before
              from claim_log.entry window log as (order by position)) entry
            where position <> number or recorded_at < before""";

    Table posts(Effort effort, int connections) throws InterruptedException {
        return Rounds.run(
                List.of(
                        posts("one service", true, List.of(first), connections),
                        posts("two services", false, List.of(first, second), connections)),
                effort,
                "claims");
    }

    private Entrant posts(String name, boolean isBaseline, List<ClaimClient> services, int connections) {
        var number = new AtomicLong();
        return new Entrant(
                name,
                isBaseline,
                connections,
                1,
                Sending.fromEventLoops(vertx, () -> {
                    long next = number.getAndIncrement();
                    var service = services.get((int) (next % services.size()));
                    return service.post("%s-post-%d".formatted(id(name), next), next)
                            .toCompletionStage();
                }),
                () -> IngestBench.recorded(database, id(name) + "-post"));
    }

    /** As many streams at once to one service as to two. */
    Table streams(Effort effort, int lines) throws InterruptedException {
        return Rounds.run(
                List.of(
                        streams("one service", true, List.of(first, first), lines),
                        streams("two services", false, List.of(first, second), lines)),
                effort,
                "claims");
    }

    private Entrant streams(String name, boolean isBaseline, List<ClaimClient> services, int lines) {
        BlockingQueue<ClaimClient> free = new LinkedBlockingQueue<>(services);
        var number = new AtomicLong();
        return new Entrant(
                name,
                isBaseline,
                STREAMS,
                lines,
                Sending.fromThreads(() -> {
                    var service = free.take();
                    ClaimClient.await(
                            service.stream("%s-stream-%d".formatted(id(name), number.getAndIncrement()), lines));
                    free.add(service);
                }),
                () -> IngestBench.recorded(database, id(name) + "-stream"));
    }

    private static String id(String name) {
        return name.replace(' ', '-');
    }

    /** Whoever wrote it, the log is dense, and no entry was recorded before the one below it. */
    void requireInOrder() {
        long wrong = database.count(OUT_OF_ORDER);
        if (wrong > 0) {
            throw new WrongAnswer("%d entries are out of order".formatted(wrong));
        }
    }
}
