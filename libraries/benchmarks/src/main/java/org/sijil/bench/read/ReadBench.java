package org.sijil.bench.read;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.sijil.bench.Effort;
import org.sijil.bench.Figures;
import org.sijil.bench.Machine;
import org.sijil.bench.OpenLoop;
import org.sijil.bench.PackagedService;
import org.sijil.bench.Percentiles;
import org.sijil.bench.Table;
import org.sijil.bench.fold.Course;
import org.sijil.bench.fold.ToldYear;
import org.sijil.bench.ingest.ClaimClient;
import org.sijil.bench.ingest.IngestService;
import org.sijil.bench.ingest.Token;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "The packaged query-service on a year of claims: reads on a schedule, a rebuild under reads, and how"
                        + " soon a claim is visible through all three services.")
public final class ReadBench implements Callable<Integer> {
    private static final int QUICK_CLAIMS = 2_000;
    private static final double CLAIMS_PER_SECOND = 300;
    private static final double READS_WHILE_REBUILDING = 100;

    /** Some 30,000 reads of an area: a service that has run for a minute is measured, not its start. */
    private static final int WARM_UPS = 6;

    /** Until three services are compiled that share the machine, it takes so many times as long. */
    private static final int WARM_UPS_OF_THREE = 6;

    @Option(names = "--claims", defaultValue = "500000", description = "in the year; default ${DEFAULT-VALUE}")
    private int claims;

    @Mixin
    private Effort effort = new Effort(WARM_UPS);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Integer call() throws Exception {
        var database = TestPostgres.freshDatabase();
        var token = Token.issue();
        System.out.println(Machine.describe(spec, effort, database));
        var year = ToldYear.tell(database, vertx, effort.isQuick() ? QUICK_CLAIMS : claims);
        try (var incident =
                PackagedService.start("incident-service", PackagedService.HEAP_THAT_GROWS, database, Map.of())) {
            var _ = Course.watch(database, Course.FOLDED, year.entries(), incident);
            measure(database, year, token);
        }
        vertx.closeAndAwait();
        return 0;
    }

    private void measure(TestDatabase database, ToldYear year, Token token) throws Exception {
        try (var query = startQuery(database, token)) {
            var client = new ReadClient(vertx.getDelegate(), query.port(), token);
            var filling = Course.watch(database, Course.SERVED, year.entries(), query);
            System.out.printf("#### On disk%n%n%s%n", DiskUse.of(database, year.claims()));
            var reads = new Reads(client, year);
            System.out.printf("#### Reads%n%n%s%n", read(reads));
            // The first warms up.
            var _ = RebuildRun.watch(client, reads, READS_WHILE_REBUILDING);
            var rebuild = RebuildRun.watch(client, reads, READS_WHILE_REBUILDING);
            System.out.printf("#### Read models%n%n%s%n", made(year, filling.seconds(0, year.entries()), rebuild));
            try (var ingest = IngestService.start(database, token)) {
                var claimant = new ClaimClient(vertx.getDelegate(), ingest.port(), token);
                System.out.printf("#### From its 201 until a claim is read%n%n%s%n", visible(claimant, client));
            }
            System.out.printf("query-service held %s MB at most.%n", Figures.count(query.peakMegabytes()));
        }
    }

    /** With room for what half a million claims say. */
    private static PackagedService startQuery(TestDatabase database, Token token)
            throws IOException, InterruptedException {
        var settings = new HashMap<>(token.settings());
        settings.put("SIJIL_READS", "public");
        return PackagedService.start("query-service", PackagedService.HEAP_THAT_GROWS, database, settings);
    }

    private Table read(Reads reads) throws InterruptedException {
        var table = new Table("", "a second", "p50 ms", "p90", "p99", "p99.9", "max", "target of p99");
        for (var kind : reads.kinds()) {
            var row = new ArrayList<>(List.of(kind.name(), Double.toString(kind.perSecond())));
            row.addAll(cells(
                    inRounds(effort.warmUps(), () -> OpenLoop.run(kind.perSecond(), effort.turn(), kind.sending()))));
            row.add(Figures.millis(kind.target()));
            table.add(row.toArray(String[]::new));
        }
        return table;
    }

    private static Table made(ToldYear year, double fillingSeconds, RebuildRun rebuild) {
        var table = new Table("", "claims/s", "seconds", "reads a second meanwhile", "their p50 ms", "p99");
        var meanwhile = Percentiles.of(rebuild.latencies());
        table.add(
                "filled by following",
                Figures.count(year.claims() / fillingSeconds),
                Figures.millis(fillingSeconds),
                "",
                "",
                "");
        table.add(
                "rebuilt",
                Figures.count(year.claims() / rebuild.seconds()),
                Figures.millis(rebuild.seconds()),
                Figures.count(READS_WHILE_REBUILDING),
                Figures.millis(meanwhile.p50()),
                Figures.millis(meanwhile.p99()));
        return table;
    }

    private Table visible(ClaimClient ingest, ReadClient query) throws InterruptedException {
        var table = new Table("", "claims/s", "p50 ms", "p90", "p99", "p99.9", "max");
        var round = new int[1];
        var latency = inRounds(
                effort.warmUps() * WARM_UPS_OF_THREE,
                () -> Visibility.of(ingest, query, "visible-" + round[0]++, CLAIMS_PER_SECOND, effort.turn()));
        var row = new ArrayList<>(List.of("201 to visible", Figures.count(CLAIMS_PER_SECOND)));
        row.addAll(cells(latency));
        table.add(row.toArray(String[]::new));
        return table;
    }

    private interface Turn {
        Histogram take() throws InterruptedException;
    }

    private Percentiles inRounds(int warmUps, Turn turn) throws InterruptedException {
        for (int round = 0; round < warmUps; round++) {
            var _ = turn.take();
        }
        var rounds = new ArrayList<Percentiles>();
        for (int round = 0; round < effort.rounds(); round++) {
            rounds.add(Percentiles.of(turn.take()));
        }
        return Percentiles.median(rounds);
    }

    private static List<String> cells(Percentiles latency) {
        return List.of(
                Figures.millis(latency.p50()),
                Figures.millis(latency.p90()),
                Figures.millis(latency.p99()),
                Figures.millis(latency.p999()),
                Figures.millis(latency.max()));
    }
}
