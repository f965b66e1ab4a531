package org.sijil.bench.ingest;

import io.vertx.core.Future;
import io.vertx.mutiny.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.sijil.bench.Effort;
import org.sijil.bench.Entrant;
import org.sijil.bench.Machine;
import org.sijil.bench.PackagedService;
import org.sijil.bench.Rounds;
import org.sijil.bench.Sending;
import org.sijil.bench.Table;
import org.sijil.bench.WrongAnswer;
import org.sijil.bench.append.BareJdbc;
import org.sijil.bench.append.BareVertx;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "The packaged ingest-service over HTTP: single claims beside bare inserts, then a stream of lines,"
                        + " then two of the service beside one.")
public final class IngestBench implements Callable<Integer> {
    private static final int BARE_CLIENTS = 32;
    private static final int CONNECTIONS = 64;
    private static final int LINES_OF_A_STREAM = 5_000;

    @Mixin
    private Effort effort = new Effort();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Integer call() throws Exception {
        var database = TestPostgres.freshDatabase();
        var token = Token.issue();
        System.out.println(Machine.describe(spec, effort, database));
        try (var service = IngestService.start(database, token)) {
            var client = new ClaimClient(vertx.getDelegate(), service.port(), token);
            ClaimClient.await(client.define(Claims.definitions()));
            warmUp("warm-up", service, client);
            System.out.printf("#### Single claims%n%n%s%n", singly(database, client));
            System.out.printf("#### A stream of lines%n%n%s%n", inStreams(database, client, service));
            beside(database, client, token);
        }
        vertx.closeAndAwait();
        return 0;
    }

    /** A service that runs for weeks is compiled; until then it is some ten times slower. */
    private void warmUp(String name, PackagedService service, ClaimClient client) {
        var _ = StreamRun.of(service, client, name, claims());
        for (int post = 0; post < claims() / 4; post += CONNECTIONS) {
            var posts = IntStream.range(post, post + CONNECTIONS)
                    .mapToObj(number -> client.post(name + "-post-" + number, number));
            ClaimClient.await(Future.join(posts.toList()).mapEmpty());
        }
    }

    private long claims() {
        return effort.isQuick() ? 500 : 100_000;
    }

    private Table singly(TestDatabase database, ClaimClient client) throws InterruptedException {
        try (var vertxRows = new BareVertx(database, vertx, BARE_CLIENTS);
                var jdbcRows = new BareJdbc(database, BARE_CLIENTS)) {
            var entrants = new ArrayList<Entrant>();
            for (int connections : List.of(1, 16, CONNECTIONS)) {
                entrants.add(posts(database, client, connections));
            }
            entrants.add(vertxRows.entrant(true, BARE_CLIENTS, 1, Claims.SIZE));
            entrants.add(jdbcRows.entrant(true, BARE_CLIENTS, 1, Claims.SIZE));
            return Rounds.run(entrants, effort, "claims");
        }
    }

    private Entrant posts(TestDatabase database, ClaimClient client, int connections) {
        var name = "post-" + connections;
        var number = new AtomicLong();
        return new Entrant(
                "POST /ingest/claims",
                false,
                connections,
                1,
                Sending.fromEventLoops(vertx, () -> {
                    long next = number.getAndIncrement();
                    return client.post(name + "-" + next, next).toCompletionStage();
                }),
                () -> recorded(database, name));
    }

    /** @param name with which the ids of the claims begin, and a hyphen */
    static long recorded(TestDatabase database, String name) {
        return database.count("select count(*) from claim_log.entry where stream like 'claim/%s-%%'".formatted(name));
    }

    private Table inStreams(TestDatabase database, ClaimClient client, PackagedService service) {
        var runs = new ArrayList<StreamRun>();
        for (int round = 1; round <= effort.rounds(); round++) {
            var name = "stream-" + round;
            runs.add(StreamRun.of(service, client, name, claims()));
            if (recorded(database, name) != claims()) {
                throw new WrongAnswer("%d claims recorded of %d".formatted(recorded(database, name), claims()));
            }
        }
        return StreamRun.table(runs);
    }

    private void beside(TestDatabase database, ClaimClient first, Token token) throws Exception {
        try (var service = IngestService.start(database, token)) {
            var second = new ClaimClient(vertx.getDelegate(), service.port(), token);
            warmUp("warm-up-of-second", service, second);
            var replicas = new Replicas(vertx, database, first, second);
            System.out.printf("#### Two services, single claims%n%n%s%n", replicas.posts(effort, CONNECTIONS));
            int lines = effort.isQuick() ? 100 : LINES_OF_A_STREAM;
            System.out.printf("#### Two services, %,d lines a stream%n%n%s%n", lines, replicas.streams(effort, lines));
            replicas.requireInOrder();
        }
    }
}
