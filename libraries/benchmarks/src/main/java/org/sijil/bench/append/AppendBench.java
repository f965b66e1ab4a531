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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        description = "Our log beside Axon's event store and bare inserts.")
public final class AppendBench implements Callable<Integer> {
    /** What one call of the log takes. */
    private static final int BATCH = 256;

    private static final int PRODUCERS = 4;

    @Option(names = "--tree", description = "instead our log alone, signed meanwhile and not")
    private boolean tree;

    @Mixin
    private Effort effort = new Effort();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.describe(spec, effort, TestPostgres.freshDatabase()));
        if (tree) {
            print("256 bytes, clients: 64", signed(true, 64, 1));
            print("256 bytes in bulk, %d at a time".formatted(BATCH), signed(false, PRODUCERS, BATCH));
        } else {
            compare();
        }
        vertx.closeAndAwait();
        return 0;
    }

    private void compare() throws InterruptedException {
        for (int size : effort.isQuick() ? List.of(256) : List.of(256, 2048)) {
            for (int clients : effort.isQuick() ? List.of(16) : List.of(1, 16, 64)) {
                print("%d bytes, clients: %d".formatted(size, clients), singly(size, clients));
            }
            print("%d bytes in bulk, %d at a time".formatted(size, BATCH), inBulk(size));
        }
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

    /** What tree and signatures take from the appends beside which they are made. */
    private Table signed(boolean isKeyed, int clients, int batch) throws InterruptedException {
        try (var plain = new SijilLog(TestPostgres.freshDatabase(), vertx, isKeyed);
                var signed = new SignedSijilLog(TestPostgres.freshDatabase(), vertx, isKeyed)) {
            return Rounds.run(
                    List.of(plain.entrant(true, clients, batch, 256), signed.entrant(false, clients, batch, 256)),
                    effort,
                    "events");
        }
    }
}
