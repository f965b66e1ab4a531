package org.sijil.bench.append;

import io.vertx.mutiny.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijil.bench.Effort;
import org.sijil.bench.Machine;
import org.sijil.bench.Rounds;
import org.sijil.bench.Table;
import org.sijil.testkit.TestPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        description = "Our log beside Axon's event store and bare inserts.")
public final class AppendBench implements Callable<Integer> {
    /** What one call of the log takes. */
    private static final int BATCH = 256;

    private static final int PRODUCERS = 4;

    @Mixin
    private Effort effort = new Effort();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.describe(spec, effort, TestPostgres.freshDatabase()));
        for (int size : effort.isQuick() ? List.of(256) : List.of(256, 2048)) {
            for (int clients : effort.isQuick() ? List.of(16) : List.of(1, 16, 64)) {
                print("%d bytes, clients: %d".formatted(size, clients), singly(size, clients));
            }
            print("%d bytes in bulk, %d at a time".formatted(size, BATCH), inBulk(size));
        }
        vertx.closeAndAwait();
        return 0;
    }

    private static void print(String title, Table table) {
        System.out.printf("#### %s%n%n%s%n", title, table);
    }

    private Table singly(int size, int clients) throws InterruptedException {
        var database = TestPostgres.freshDatabase();
        try (var sijil = new SijilLog(database, vertx, true);
                var axon = new AxonEngine(database, clients);
                var vertxRows = new BareVertx(database, vertx, clients);
                var jdbcRows = new BareJdbc(database, clients)) {
            return Rounds.run(
                    List.of(
                            sijil.entrant(false, clients, 1, size),
                            axon.entrant(false, clients, 1, size),
                            vertxRows.entrant(true, clients, 1, size),
                            jdbcRows.entrant(true, clients, 1, size)),
                    effort,
                    "events");
        }
    }

    /** The baseline is a single writer, as every log in one total order has; several show what that order costs. */
    private Table inBulk(int size) throws InterruptedException {
        var database = TestPostgres.freshDatabase();
        try (var sijil = new SijilLog(database, vertx, false);
                var oneByOne = new BareUnnest(database, vertx, 1);
                var atOnce = new BareUnnest(database, vertx, PRODUCERS)) {
            return Rounds.run(
                    List.of(
                            sijil.entrant(false, PRODUCERS, BATCH, size),
                            oneByOne.entrant(true, PRODUCERS, BATCH, size),
                            atOnce.entrant(false, PRODUCERS, BATCH, size)),
                    effort,
                    "events");
        }
    }
}
